import { SplitDesk } from '../../desk/split-desk.tsx';
import { DispatchPanel } from './dispatch-panel.tsx';

const tabs = [
  { view: 'dispatch', label: '待派单' },
  { view: 'consultation', label: '会商' },
] as const;

/** 派单台: queue, ticket and suggestion side by side; keyboard first. */
export const DispatchDesk = () => <SplitDesk tabs={tabs} panel={DispatchPanel} />;
