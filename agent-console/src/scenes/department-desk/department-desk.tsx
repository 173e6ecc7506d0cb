import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { ActionPanel } from '../../actions/action-panel.tsx';
import { SplitDesk } from '../../desk/split-desk.tsx';

const tabs = [{ view: 'body', label: '本单位待办' }] as const;
const first = ['sign', 'sign-cohandling', 'approve-draft', 'feed-back-cohandling'];
const byDesk: Readonly<Record<string, readonly string[]>> = {
  liaison: ['assign-handler', 'submit-result'],
  handler: ['draft-result', 'submit-result'],
  approval: ['approve-draft'],
};

/** What comes next: an answer that is written is handed in, another ticket is handed on. */
const orderFor = ({ lead, result }: TicketView): readonly string[] => [
  ...first,
  ...(result !== null && lead?.desk === 'liaison' ? ['submit-result'] : (byDesk[lead?.desk ?? ''] ?? [])),
  'report-progress',
];

const DepartmentPanel = ({ ticket }: { ticket: TicketView }) => (
  <ActionPanel ticket={ticket} prefer={orderFor(ticket)} />
);

/** 承办单位: sign, hand on, contact, answer, ask back. */
export const DepartmentDesk = () => <SplitDesk tabs={tabs} panel={DepartmentPanel} />;
