import { myCall } from '@hotline/shared/contracts/rest/calls';
import { useRoute } from '../../api/use-route.ts';
import { useForced } from '../../softphone/use-forced.ts';
import { AbuseMark } from './abuse-mark.tsx';
import { AgentStateControl } from './agent-state-control.tsx';
import { Briefing } from './briefing.tsx';
import { CallControls } from './call-controls.tsx';
import { CallSummary } from './call-summary.tsx';
import { PhoneHealth } from './phone-health.tsx';
import { QueueLength } from './queue-length.tsx';
import css from './softphone-bar.module.css';
import { WrapUpCode } from './wrap-up-code.tsx';

/** One line over every scene of who has a phone: my state, my call, my phone. */
export const SoftphoneBar = () => {
  useForced();
  const { data: pop } = useRoute(myCall, {}, { staleTime: Infinity });
  const call = pop?.call ?? null;
  const live = call !== null && call.endedAt === null ? call : null;
  return (
    <section className={css.bar} aria-label="话务条" data-ringing={live?.phase === 'ringing'}>
      <AgentStateControl call={live} />
      {call && live === null && <WrapUpCode callId={call.callId} />}
      {call?.answeredAt && live === null && <AbuseMark call={call} />}
      <CallSummary call={live} />
      {live && <CallControls call={live} />}
      <QueueLength />
      <PhoneHealth inCall={live !== null && live.answeredAt !== null && live.phase !== 'ringing'} />
      {live && <Briefing call={live} />}
    </section>
  );
};
