import { type RiskEventView, listRiskEvents } from '@hotline/shared/contracts/rest/risk-events';
import { riskClassWords, riskEventStatusWords, riskTriggerWords } from '@hotline/shared/words/zh-CN';
import { useSearchParams } from 'react-router';
import { useRoute } from '../../api/use-route.ts';
import { DueAt } from '../../components/due-at.tsx';
import { Mark } from '../../components/mark.tsx';
import { shortTime } from '../../components/time.ts';
import type { CaseLine } from '../../desk/case-queue.tsx';
import { Cases } from '../judging/cases.tsx';
import type { DeskProps } from '../judging/judging-desk.tsx';
import { RiskDecisions } from './risk-decisions.tsx';
import { RiskFile } from './risk-file.tsx';

const tabs = [
  { key: 'events', label: '事件与专报' },
  { key: 'decisions', label: '研判记录' },
];

/** 风险专报: what was raised, confirmed and reported, and what agents decided on words of risk. */
export const RiskPage = () => {
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') === 'decisions' ? 'decisions' : 'events';
  const view = search.get('view') === 'all' ? 'all' : 'open';
  const go = (next: { tab?: string; view?: 'open' | 'all'; id?: string | null }): void => {
    const { id = null, ...rest } = next;
    setSearch({ tab, view, ...rest, ...(id === null ? {} : { id }) }, { replace: true });
  };
  const props: DeskProps = {
    tabs,
    tab,
    onTab: (next) => go({ tab: next }),
    view,
    onView: (next) => go({ view: next }),
    picked: search.get('id'),
    onPick: (id) => go({ id }),
  };
  return <Events {...props} showsDecisions={tab === 'decisions'} />;
};

const Events = ({ showsDecisions, ...props }: DeskProps & { showsDecisions: boolean }) => (
  <Cases
    {...props}
    answer={useRoute(listRiskEvents, { query: { view: props.view } }, { refetchInterval: 30_000 })}
    stageWords={riskEventStatusWords}
    lineOf={lineOf}
    empty="没有风险事件，新提出的会自动出现"
    File={RiskFile}
    instead={showsDecisions ? <RiskDecisions /> : undefined}
  />
);

const lineOf = (event: RiskEventView): CaseLine => ({
  id: event.id,
  marks: (
    <>
      <Mark tone={event.status === 'raised' ? 'danger' : 'info'}>{riskEventStatusWords[event.status]}</Mark>
      <Mark tone="warn">{riskClassWords[event.riskClass]}</Mark>
      <DueAt dueAt={event.dueAt} />
    </>
  ),
  title: event.title,
  meta: `${event.reportNo ?? riskTriggerWords[event.trigger]} · ${shortTime(event.raisedAt)}`,
});
