/** Where a call stands, from the citizen's side. */
export const callPhases = [
  'arriving',
  'greeting',
  'queued',
  'ringing',
  'talking',
  'held',
  'consulting', // the citizen hears music while the agent speaks with a third party
  'three-way',
  'handed-over', // citizen and emergency line talk alone
  'voice-mail', // he speaks to the machine
  'survey',
  'ended',
] as const;
export type CallPhase = (typeof callPhases)[number];

/** 监听 hears, 耳语 speaks to the agent alone, 强插 speaks to both. */
export const monitorModes = ['listen', 'whisper', 'barge'] as const;
export type MonitorMode = (typeof monitorModes)[number];

/** `citizens` = public network; the others are other lines' trunks. */
export const trunks = ['citizens', 'police-110', 'fire-119', 'medical-120', 'traffic-122'] as const;
export type Trunk = (typeof trunks)[number];

/**
 * `callback` = 回访 of a ticket; `return` = 漏接回拨 of a caller whom nobody answered; `duty` = 叫应, an automatic call to
 * whoever is on duty.
 */
export const callPurposes = ['inbound', 'callback', 'outbound', 'urge', 'return', 'duty'] as const;
export type CallPurpose = (typeof callPurposes)[number];

/** `abusive` = 辱骂、骚扰, marked by its agent; `danger-key` = refused by 黑名单, let in by the key for danger. */
export const callMarks = ['abusive', 'danger-key'] as const;
export type CallMark = (typeof callMarks)[number];

/** How a call ended for the statistics of domain rule §7. */
export const callEndings = [
  'abandoned',
  'no-agent',
  'completed',
  'handed-over',
  'failed',
  'blocked',
  'voice-mail',
] as const;
export type CallEnding = (typeof callEndings)[number];
