import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { ActionPanel } from '../../actions/action-panel.tsx';
import { SplitDesk } from '../../desk/split-desk.tsx';

const tabs = [{ view: 'intake', label: '待受理' }] as const;

const IntakePanel = ({ ticket }: { ticket: TicketView }) => (
  <ActionPanel ticket={ticket} prefer={['accept', 'submit']} />
);

/** What came by web, letter or from above and waits to be accepted. */
export const Intake = () => <SplitDesk tabs={tabs} panel={IntakePanel} />;
