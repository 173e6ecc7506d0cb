import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { timer } from '../../components/time.ts';
import { useNow } from '../../components/use-now.ts';
import { usePerson } from '../../app/session.tsx';
import { lineName } from '@hotline/shared/domain/emergency/other-line';
import { useEmergencyPolicy } from '../../components/emergency-policy.ts';
import { originWord, phaseWord } from '../../words/call.ts';
import css from './softphone-bar.module.css';

const guestWords = {
  ringing: ' 呼叫中…',
  consulting: ' 咨询中，市民听音乐',
  joined: ' 已加入',
  failed: ' 未接通',
} as const;

const guestName = ({ name, number, state }: NonNullable<CallView['guest']>): string =>
  `${name ?? number ?? '第三方'}${guestWords[state]}`;

/** Who is on the line, in which phase, for how long. */
export const CallSummary = ({ call }: { call: CallView | null }) => {
  const now = useNow();
  const { id } = usePerson();
  const { lines } = useEmergencyPolicy();
  if (call === null) return <div className={css.summary}>暂无通话</div>;
  const since = call.answeredAt ?? call.arrivedAt;
  return (
    <div className={css.summary} aria-live="polite">
      <b className={css.number}>{call.callerNo ?? '号码不显示'}</b>
      {call.line === null && call.guest === null && <span>{originWord(call)}</span>}
      {call.phase !== 'talking' && (
        <span className={css.phase} data-phase={call.phase}>
          {phaseWord(call)}
        </span>
      )}
      <time className={css.timer} aria-label={call.answeredAt === null ? '等待时长' : '通话时长'}>
        {timer(now - since)}
      </time>
      {call.guest && (
        <span className={css.line} data-line={call.guest.state}>
          {call.guest.agentId === id ? `来自${call.agentName ?? '坐席'}` : guestName(call.guest)}
        </span>
      )}
      {call.monitor?.mode === 'barge' && call.monitor.agentId !== id && (
        <span className={css.line} data-line="joined">
          {call.monitor.name ?? '班长'}已强插
        </span>
      )}
      {call.line && (
        <span className={css.line} data-line={call.line.state}>
          {lineName(lines, call.line.line)}
          {{ ringing: ' 呼叫中…', connected: ' 已接入', failed: ' 未接通，市民仍在线' }[call.line.state]}
        </span>
      )}
    </div>
  );
};
