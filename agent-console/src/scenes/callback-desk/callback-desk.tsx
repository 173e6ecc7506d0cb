import { SplitDesk } from '../../desk/split-desk.tsx';
import { CallbackPanel } from './callback-panel.tsx';

const tabs = [{ view: 'callback', label: '待回访' }] as const;

/** 回访: call, rate, close or send back. */
export const CallbackDesk = () => <SplitDesk tabs={tabs} panel={CallbackPanel} />;
