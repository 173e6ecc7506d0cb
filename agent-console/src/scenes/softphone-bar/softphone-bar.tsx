import { useContext } from 'react';
import { ElsewhereContext } from '../../softphone/softphone-context.ts';
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
export const SoftphoneBar = () => (useContext(ElsewhereContext) ? <Elsewhere /> : <Here />);

/** A ticket that was opened in a page of its own, a second one by mistake: two telephones would take the sound from each other. */
const Elsewhere = () => (
  <section className={css.bar} aria-label="话务条">
    <span className={css.summary}>
      话机在本浏览器的另一标签页，请到那里接听和操作；关闭那一页后由本页接管
    </span>
    <QueueLength />
  </section>
);

const Here = () => {
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
