import { listProposals } from '@hotline/shared/contracts/rest/catalogue-proposals';
import {
  type DisputeRow,
  listDisputes,
  listTownshipOverrides,
} from '@hotline/shared/contracts/rest/disputes';
import { useSearchParams } from 'react-router';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import desk from '../../desk/desk.module.css';
import { Disputes } from './disputes.tsx';
import { Proposals } from './proposals.tsx';
import { TownshipOverrides } from './township-overrides.tsx';

const kinds = { returns: ['return', 'cohandling'], consultations: ['consultation'] } as const;
const DAYS = 90;

const ofKind = (rows: readonly DisputeRow[] | undefined, wanted: readonly string[]): DisputeRow[] =>
  rows?.filter(({ kind }) => wanted.includes(kind)) ?? [];

/** 派单异议: returns to rule on, 疑难工单会商, what they teach 派单目录, and what was dispatched in spite of a guard. */
export const DisputeDesk = () => {
  const [search, setSearch] = useSearchParams();
  const list = useRoute(listDisputes, {}, { refetchInterval: 30_000 });
  const proposals = useRoute(listProposals, {});
  const overrides = useRoute(listTownshipOverrides, { query: { days: DAYS } });
  const returns = ofKind(list.data, kinds.returns);
  const consultations = ofKind(list.data, kinds.consultations);
  const tabs = [
    { key: 'returns', label: '退单', count: returns.length },
    { key: 'consultations', label: '会商', count: consultations.length },
    {
      key: 'proposals',
      label: '目录建议',
      count: proposals.data?.filter(({ status }) => status === 'open').length,
    },
    { key: 'townships', label: '破例派单', count: overrides.data?.total },
  ];
  const shown = search.get('tab') ?? 'returns';
  const bar = (
    <div className={desk.tabs} role="tablist" aria-label="派单异议">
      {tabs.map(({ key, label, count }) => (
        <button
          key={key}
          type="button"
          role="tab"
          aria-selected={key === shown}
          onClick={() => setSearch({ tab: key }, { replace: true })}
        >
          {label}
          <b>{count ?? '…'}</b>
        </button>
      ))}
    </div>
  );
  if (shown === 'proposals') return <Proposals bar={bar} query={proposals} />;
  if (shown === 'townships') return <TownshipOverrides bar={bar} query={overrides} />;
  const rows = shown === 'consultations' ? consultations : returns;
  return (
    <Disputes
      key={shown}
      bar={
        <>
          {bar}
          <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
        </>
      }
      rows={rows}
      loading={list.isPending}
    />
  );
};
