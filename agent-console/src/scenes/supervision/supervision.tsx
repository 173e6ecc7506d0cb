import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { ActionPanel } from '../../actions/action-panel.tsx';
import { SplitDesk } from '../../desk/split-desk.tsx';
import { Board } from './board.tsx';

const tabs = [
  { view: 'supervision', label: '督办件' },
  { view: 'extension-review', label: '延期' },
] as const;
const order = ['supervise', 'close-supervision', 'rule-extension', 'rule-long-cycle'];

const SupervisionPanel = ({ ticket }: { ticket: TicketView }) => (
  <ActionPanel ticket={ticket} prefer={order} />
);

/** 督办: the live board above, the supervised tickets below. */
export const Supervision = () => <SplitDesk tabs={tabs} top={<Board />} panel={SupervisionPanel} />;
