import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { ActionPanel } from '../../actions/action-panel.tsx';
import { SplitDesk } from '../../desk/split-desk.tsx';

const tabs = [
  { view: 'review', label: '待审核' },
  { view: 'return-review', label: '退单' },
  { view: 'consultation', label: '会商' },
  { view: 'extension-review', label: '延期' },
] as const;
const order = [
  'review',
  'rule-return',
  'rule-consultation',
  'rule-extension',
  'rule-long-cycle',
  'rule-recheck',
  'rule-cohandling',
];

const ReviewPanel = ({ ticket }: { ticket: TicketView }) => <ActionPanel ticket={ticket} prefer={order} />;

/** 审核: results, disputed dispatches, 会商, extensions, 复核. */
export const ReviewDesk = () => <SplitDesk tabs={tabs} panel={ReviewPanel} />;
