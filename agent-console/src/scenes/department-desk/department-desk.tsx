import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { ActionPanel } from '../../actions/action-panel.tsx';
import { SplitDesk } from '../../desk/split-desk.tsx';

const tabs = [{ view: 'body', label: '本单位待办' }] as const;
const order = [
  'sign',
  'sign-cohandling',
  'approve-draft',
  'feed-back-cohandling',
  'assign-handler',
  'draft-result',
  'submit-result',
  'report-progress',
];

const DepartmentPanel = ({ ticket }: { ticket: TicketView }) => (
  <ActionPanel ticket={ticket} prefer={order} />
);

/** 承办单位: sign, hand on, contact, answer, ask back. */
export const DepartmentDesk = () => <SplitDesk tabs={tabs} panel={DepartmentPanel} />;
