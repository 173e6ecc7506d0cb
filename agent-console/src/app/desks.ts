import type { Role } from '@hotline/shared/domain/ticket/vocabulary';

/** A desk of the console: where a role works. The first desk of a person is where he lands. */
export interface Desk {
  path: string;
  label: string;
  roles: readonly Role[];
}

const hotlineRoles = [
  'agent',
  'shift-leader',
  'dispatcher',
  'reviewer',
  'callback-agent',
  'qa',
  'supervisor',
  'hotline-head',
  'leader',
] as const satisfies readonly Role[];
const bodyRoles = ['liaison', 'handler', 'body-head'] as const satisfies readonly Role[];

/** In order of preference. An administrator sees no ticket content (domain rule §4). */
export const desks: readonly Desk[] = [
  { path: '/workbench', label: '坐席工作台', roles: ['agent', 'shift-leader'] },
  { path: '/dispatch', label: '派单台', roles: ['dispatcher'] },
  { path: '/department', label: '承办工作台', roles: bodyRoles },
  { path: '/callback', label: '回访', roles: ['callback-agent'] },
  { path: '/review', label: '审核', roles: ['reviewer', 'hotline-head', 'leader'] },
  { path: '/supervision', label: '督办', roles: ['supervisor', 'hotline-head', 'leader'] },
  {
    path: '/disputes',
    label: '派单异议',
    roles: ['reviewer', 'hotline-head', 'dispatcher', 'supervisor', 'leader'],
  },
  {
    path: '/orders',
    label: '督办单',
    roles: ['supervisor', 'hotline-head', 'leader', 'liaison', 'body-head'],
  },
  {
    path: '/judging',
    label: '差评与核查',
    roles: ['callback-agent', 'qa', 'supervisor', 'hotline-head', 'leader', 'liaison', 'body-head'],
  },
  {
    path: '/kpi',
    label: '考核',
    roles: ['supervisor', 'hotline-head', 'leader', 'qa', 'reviewer', 'shift-leader'],
  },
  { path: '/intake', label: '待受理', roles: ['dispatcher', 'agent', 'shift-leader'] },
  { path: '/voice-mail', label: '语音留言', roles: ['agent', 'shift-leader', 'supervisor', 'hotline-head'] },
  {
    path: '/events',
    label: '突发与热点',
    roles: ['dispatcher', 'shift-leader', 'supervisor', 'hotline-head', 'leader'],
  },
  {
    path: '/risk',
    label: '风险专报',
    roles: ['shift-leader', 'hotline-head', 'leader', 'supervisor', 'dispatcher'],
  },
  { path: '/floor', label: '话务现场', roles: ['shift-leader', 'supervisor', 'hotline-head'] },
  { path: '/blocks', label: '骚扰来电', roles: ['shift-leader', 'hotline-head', 'supervisor'] },
  { path: '/shift', label: '交接班', roles: ['shift-leader', 'supervisor', 'hotline-head'] },
  {
    path: '/quality',
    label: '质检',
    roles: ['qa', 'agent', 'shift-leader', 'supervisor', 'hotline-head'],
  },
  {
    path: '/recordings',
    label: '通话录音',
    roles: ['qa', 'agent', 'shift-leader', 'supervisor', 'hotline-head', 'reviewer', 'callback-agent'],
  },
  { path: '/tickets', label: '工单查询', roles: [...hotlineRoles, ...bodyRoles] },
  { path: '/knowledge', label: '知识库', roles: [...hotlineRoles, ...bodyRoles] },
  {
    path: '/wallboard',
    label: '运行大屏',
    roles: ['shift-leader', 'dispatcher', 'supervisor', 'hotline-head', 'leader'],
  },
  { path: '/admin', label: '人员', roles: ['administrator'] },
  { path: '/bodies', label: '承办单位', roles: ['administrator', 'hotline-head'] },
  { path: '/catalogue', label: '派单目录', roles: ['administrator', 'hotline-head'] },
  { path: '/voice', label: '话务设置', roles: ['administrator'] },
  { path: '/emergency', label: '应急联动', roles: ['administrator', 'hotline-head'] },
  { path: '/quality-terms', label: '质检与录音规则', roles: ['administrator', 'hotline-head'] },
  { path: '/router', label: '派单模型', roles: ['administrator', 'hotline-head'] },
  { path: '/calendar', label: '工作日历', roles: ['administrator'] },
  { path: '/profiles', label: '时限模板', roles: ['administrator'] },
  { path: '/supervision-policy', label: '督办规则', roles: ['administrator'] },
  { path: '/notice-policy', label: '提醒规则', roles: ['administrator'] },
  { path: '/score-policy', label: '考核规则', roles: ['administrator'] },
  { path: '/audit', label: '审计', roles: ['auditor'] },
];

export const desksOf = (roles: readonly Role[]): Desk[] =>
  desks.filter((desk) => desk.roles.some((role) => roles.includes(role)));

/** Who has a softphone. */
export const isPhoneUser = (roles: readonly string[]): boolean =>
  roles.some((role) => role === 'agent' || role === 'shift-leader' || role === 'callback-agent');

/** Who may ask to hear calls; of which, the server decides. */
export const isListener = (roles: readonly Role[]): boolean =>
  desksOf(roles).some(({ path }) => path === '/recordings');

/** Who sees what catalogue and model said of a dispatch. */
export const looksBack = (roles: readonly Role[]): boolean =>
  roles.some(
    (role) =>
      role === 'dispatcher' || role === 'reviewer' || role === 'supervisor' || role === 'hotline-head',
  );
