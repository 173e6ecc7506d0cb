import type { Notice } from '@hotline/shared/contracts/socket';
import { Mark, type Tone } from './mark.tsx';

const kinds: Record<Notice['kind'], readonly [Tone, string]> = {
  'yellow-card': ['yellow-card', '黄牌'],
  'red-card': ['red-card', '红牌'],
  supervision: ['danger', '督办'],
  urge: ['info', '催办'],
  supplement: ['info', '补充诉求'],
  return: ['warn', '退单'],
  consultation: ['warn', '会商'],
  'taken-over': ['info', '接续承办'],
  'line-failed': ['red-card', '转接失败'],
  'callback-late': ['red-card', '漏接待回拨'],
  'calendar-missing': ['warn', '日历缺失'],
  burst: ['warn', '突发事件'],
  'duty-unreached': ['danger', '值班未应'],
  'file-due': ['warn', '限期事项'],
  'risk-event': ['danger', '风险事件'],
  'push-stuck': ['danger', '推送受阻'],
  'voice-mail': ['info', '语音留言'],
  'recording-failed': ['danger', '录音失败'],
  'trunk-down': ['danger', '外呼线路故障'],
  'prompt-failed': ['danger', '语音提示失效'],
};

export const NoticeTag = ({ kind }: { kind: Notice['kind'] }) => {
  const [tone, label] = kinds[kind];
  return <Mark tone={tone}>{label}</Mark>;
};
