import { AgentTable } from './agent-table.tsx';
import { CallBackTable } from './call-back-table.tsx';
import { CallTable } from './call-table.tsx';
import { PushTable } from './push-table.tsx';
import { SurgeSwitch } from './surge-switch.tsx';
import css from './floor.module.css';

/** 话务现场: who is at work, and every live call. */
export const Floor = () => (
  <div className={css.floor}>
    <section aria-label="在线通话">
      <h2>在线通话</h2>
      <SurgeSwitch />
      <CallTable />
    </section>
    <section aria-label="坐席">
      <h2>坐席</h2>
      <AgentTable />
    </section>
    <section aria-label="等待回拨">
      <h2>等待回拨</h2>
      <CallBackTable />
    </section>
    <section aria-label="转接推送">
      <h2>转接推送</h2>
      <PushTable />
    </section>
  </div>
);
