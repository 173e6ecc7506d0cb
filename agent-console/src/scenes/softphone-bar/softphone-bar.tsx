import { useAgentState } from '../../softphone/use-agent-state.ts';
import { useCallInView } from '../../softphone/use-call-in-view.ts';
import { useForced } from '../../softphone/use-forced.ts';
import { useWhatBecame } from '../../softphone/use-what-became.ts';
import { AfterCall } from './after-call.tsx';
import { AgentStateControl } from './agent-state-control.tsx';
import { Briefing } from './briefing.tsx';
import { CallControls } from './call-controls.tsx';
import { CallSummary } from './call-summary.tsx';
import { PhoneHealth } from './phone-health.tsx';
import { useIdleKeys } from './use-idle-keys.ts';
import { QueueLength } from './queue-length.tsx';
import css from './softphone-bar.module.css';

/** One line over every scene of who has a phone: my state, my call, my phone. */
export const SoftphoneBar = () => {
  useForced();
  useWhatBecame();
  const call = useCallInView()?.call ?? null;
  const state = useAgentState()?.state;
  const wrapsUp = state === 'wrap-up';
  const live = call !== null && call.endedAt === null && !wrapsUp ? call : null;
  useIdleKeys(live);
  return (
    <section
      className={css.bar}
      aria-label="话务条"
      data-ringing={live !== null && (live.phase === 'ringing' || state === 'offered')}
    >
      <AgentStateControl call={live} />
      {call?.answeredAt && wrapsUp && <AfterCall key={call.callId} callId={call.callId} />}
      <CallSummary call={live} />
      {live && <CallControls call={live} />}
      <QueueLength />
      <PhoneHealth inCall={live !== null && live.answeredAt !== null && live.phase !== 'ringing'} />
      {live && <Briefing call={live} />}
    </section>
  );
};
