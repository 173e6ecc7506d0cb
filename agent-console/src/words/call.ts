import type { CallView } from '@hotline/shared/contracts/rest/calls';
import type { AgentState, Skill } from '@hotline/shared/domain/agent/agent';
import type { ExpertKind } from '@hotline/shared/domain/voice/experts';
import type { CallPhase, CallPurpose, MonitorMode, Trunk } from '@hotline/shared/domain/call/call';

export const agentStateWords: Record<AgentState, string> = {
  'signed-out': '未签入',
  ready: '就绪',
  offered: '来电振铃',
  talking: '通话中',
  'wrap-up': '话后整理',
  paused: '示忙',
  'set-aside': '未应答暂离',
  unreachable: '话机离线',
};

export const skillWords: Record<Skill, string> = {
  mandarin: '普通话',
  dialect: '方言',
  english: '英语',
  enterprise: '企业专席',
  special: '特种专席',
};

export const callPhaseWords: Record<CallPhase, string> = {
  arriving: '呼入',
  greeting: '播放开场语',
  queued: '排队中',
  ringing: '振铃',
  talking: '通话中',
  held: '保持中',
  consulting: '咨询中',
  'three-way': '三方通话',
  'handed-over': '已移交',
  'voice-mail': '留言中',
  survey: '评价中',
  ended: '已结束',
};

/** An outbound call rings at the citizen's, not here; whom nobody serves at night talks with somebody of the 夜间值班名单. */
export const phaseWord = ({
  phase,
  purpose,
  line,
  onCall,
}: Pick<CallView, 'phase' | 'purpose' | 'line' | 'onCall'>): string => {
  if (phase === 'ringing' && purpose !== 'inbound') return '呼叫中';
  if (phase === 'handed-over' && line === null && onCall?.at(-1)?.outcome === 'answered') return '值班通话';
  return callPhaseWords[phase];
};

export const callPurposeWords: Record<CallPurpose, string> = {
  inbound: '呼入',
  callback: '回访',
  outbound: '外呼',
  urge: '催办',
  return: '漏接回拨',
  duty: '值班叫应',
};

const trunkWords: Record<Trunk, string> = {
  citizens: '市民来电',
  'police-110': '110 转入',
  'fire-119': '119 转入',
  'medical-120': '120 转入',
  'traffic-122': '122 转入',
};

/** Where it comes from, or why it was placed. */
export const originWord = ({ purpose, trunk }: Pick<CallView, 'purpose' | 'trunk'>): string =>
  purpose === 'inbound' ? trunkWords[trunk] : callPurposeWords[purpose];

export const monitorModeWords: Record<MonitorMode, string> = {
  listen: '监听',
  whisper: '耳语',
  barge: '强插',
};

export const expertKindWords: Record<ExpertKind, string> = { interpreter: '翻译', expert: '专家' };
