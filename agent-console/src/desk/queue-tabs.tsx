import { type ticketViews, listTickets } from '@hotline/shared/contracts/rest/tickets';
import { useRoute } from '../api/use-route.ts';
import css from './desk.module.css';

export interface QueueTab {
  view: (typeof ticketViews)[number];
  label: string;
}

interface Props {
  tabs: readonly QueueTab[];
  view: QueueTab['view'];
  onChange: (view: QueueTab['view']) => void;
}

/** The work lists of a desk, each with how many wait in it. */
export const QueueTabs = ({ tabs, view, onChange }: Props) => (
  <div className={css.tabs} role="tablist" aria-label="工作清单">
    {tabs.map((tab) => (
      <Tab key={tab.view} tab={tab} chosen={tab.view === view} onPick={() => onChange(tab.view)} />
    ))}
  </div>
);

const Tab = ({ tab, chosen, onPick }: { tab: QueueTab; chosen: boolean; onPick: () => void }) => {
  const { data } = useRoute(listTickets, { query: { view: tab.view, size: 100 } });
  return (
    <button type="button" role="tab" aria-selected={chosen} onClick={onPick}>
      {tab.label}
      <b>{data?.total ?? '…'}</b>
    </button>
  );
};
