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

/** 示忙原因. */
export const pauseReasons = ['break', 'meal', 'training', 'meeting', 'paperwork', 'cool-down'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** 技能组语言与专席. */
export const skills = ['mandarin', 'dialect', 'english', 'enterprise', 'special'] as const;
export type Skill = (typeof skills)[number];
