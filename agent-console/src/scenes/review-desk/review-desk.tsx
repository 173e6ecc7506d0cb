import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { ActionPanel } from '../../actions/action-panel.tsx';
import { SplitDesk } from '../../desk/split-desk.tsx';

const tabs = [
  { view: 'review', label: '待审核' },
  { view: 'return-review', label: '退单' },
  { view: 'extension-review', label: '延期' },
] as const;
const order = [
  'review',
  'rule-return',
  'rule-extension',
  'rule-long-cycle',
  'rule-recheck',
  'rule-cohandling',
];

const ReviewPanel = ({ ticket }: { ticket: TicketView }) => <ActionPanel ticket={ticket} prefer={order} />;

/** 审核: results, extensions, 复核, and disputed dispatches, whose whole case lies on the dispute desk. */
export const ReviewDesk = () => <SplitDesk tabs={tabs} panel={ReviewPanel} />;
