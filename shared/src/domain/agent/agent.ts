/** 坐席状态. Only `ready` is offered calls. */
export const agentStates = [
  'signed-out',
  'ready',
  'offered',
  'talking',
  'wrap-up',
  'paused',
  'set-aside',
  'unreachable',
] as const;
export type AgentState = (typeof agentStates)[number];

/** 示忙原因: a code of the site's voice policy. */
export type PauseReason = string;

/** 技能组语言与专席. */
export const skills = ['mandarin', 'dialect', 'english', 'enterprise', 'special'] as const;
export type Skill = (typeof skills)[number];

/** 熟练程度: 1 can do, 3 best. */
export const skillLevels = [1, 2, 3] as const;
export type SkillLevel = (typeof skillLevels)[number];
export type SkillLevels = Partial<Record<Skill, SkillLevel>>;

/** A skill without a level counts as the lowest. */
export const levelOf = (levels: SkillLevels | undefined, skill: Skill): number => levels?.[skill] ?? 1;

export const skillsOf = (levels: SkillLevels): Skill[] =>
  skills.filter((skill) => levels[skill] !== undefined);
