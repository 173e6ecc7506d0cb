import type { Skill } from '@hotline/shared/domain/agent/agent';
import type { Role } from '@hotline/shared/domain/ticket/vocabulary';

export interface PersonSeed {
  username: string;
  name: string;
  roles: readonly Role[];
  bodyId: string | null;
  skills: readonly Skill[];
}

const hotline = (username: string, name: string, ...roles: Role[]): PersonSeed => ({
  username,
  name,
  roles,
  bodyId: null,
  skills: roles.includes('agent') ? ['mandarin'] : [],
});
const staff = (username: string, name: string, bodyId: string, ...roles: Role[]): PersonSeed => ({
  username,
  name,
  roles,
  bodyId,
  skills: [],
});

/** One person for each role and more for the first bodies; every name is made up. */
export const people: readonly PersonSeed[] = [
  { ...hotline('agent1', '林话务', 'agent'), skills: ['mandarin', 'dialect'] },
  { ...hotline('agent2', '何话务', 'agent'), skills: ['mandarin', 'english', 'enterprise'] },
  hotline('shift', '高班长', 'shift-leader', 'agent'),
  hotline('dispatcher1', '马派单', 'dispatcher'),
  hotline('dispatcher2', '罗派单', 'dispatcher'),
  hotline('reviewer', '梁审核', 'reviewer'),
  hotline('callback', '宋回访', 'callback-agent'),
  hotline('qa', '郑质检', 'qa'),
  hotline('supervisor', '谢督办', 'supervisor'),
  hotline('head', '韩主任', 'hotline-head'),
  hotline('leader', '唐县长', 'leader'),
  hotline('admin', '冯管理', 'administrator'),
  hotline('auditor', '于审计', 'auditor'),
  staff('water-liaison', '董联络', 'water-supply', 'liaison'),
  staff('water-handler', '萧经办', 'water-supply', 'handler'),
  staff('water-head', '程经理', 'water-supply', 'body-head'),
  staff('housing-liaison', '曹联络', 'housing', 'liaison'),
  staff('housing-handler', '袁经办', 'housing', 'handler'),
  staff('housing-head', '邓局长', 'housing', 'body-head'),
  staff('urban-liaison', '许联络', 'urban-management', 'liaison'),
  staff('urban-handler', '傅经办', 'urban-management', 'handler'),
  staff('market-liaison', '沈联络', 'market', 'liaison'),
  staff('market-handler', '曾经办', 'market', 'handler'),
  staff('chengguan-liaison', '彭联络', 'chengguan', 'liaison'),
  staff('chengguan-handler', '吕经办', 'chengguan', 'handler'),
  // Nobody rules on a dispute of what he himself reviewed.
  hotline('reviewer2', '蒋审核', 'reviewer'),
  // Nobody signs for a shift that he himself has handed over.
  hotline('shift2', '秦班长', 'shift-leader', 'agent'),
];
