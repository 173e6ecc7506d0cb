import type { VoiceMailReason, VoiceMailResult } from '@hotline/shared/domain/voice/voice-mail';

export const voiceMailReasonWords: Record<VoiceMailReason, string> = {
  chosen: '来电人选择留言',
  overload: '排队过长',
  nobody: '无人在线',
};

export const voiceMailResultWords: Record<VoiceMailResult, string> = {
  ticket: '已登记工单',
  answered: '回电已答复',
  unreached: '回电未接通',
  empty: '无有效内容',
};
