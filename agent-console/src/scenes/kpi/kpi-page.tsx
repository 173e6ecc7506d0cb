import { showMetrics } from '@hotline/shared/contracts/rest/metrics';
import { Segmented, Select, Skeleton, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { serverClock } from '../../api/server-clock.ts';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { divisionName, useReference } from '../../components/reference.ts';
import { Accountability } from './accountability.tsx';
import { Behind } from './behind.tsx';
import { Bodies } from './bodies.tsx';
import { Calls } from './calls.tsx';
import { Exclusions } from './exclusions.tsx';
import type { Asked } from './figure-value.tsx';
import { Figures } from './figures.tsx';
import css from './kpi.module.css';
import { type PeriodName, periodNames, periodOf, periodWords } from './period.ts';
import { Regions } from './regions.tsx';

/** 考核: figures by body, place and period, each with the tickets behind it; the 问责 list. */
export const KpiPage = () => {
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') ?? 'bodies';
  const change = (next: Record<string, string>): void =>
    setSearch({ ...Object.fromEntries(search), ...next }, { replace: true });
  return (
    <div className={css.page}>
      <Tabs
        activeKey={tab}
        onChange={(next) => change({ tab: next })}
        items={[
          { key: 'bodies', label: '单位考核' },
          { key: 'regions', label: '区域' },
          { key: 'exclusions', label: '不计入考核' },
          { key: 'calls', label: '话务' },
          { key: 'accountability', label: '问责名单' },
        ]}
      />
      {tab === 'accountability' ? (
        <Accountability />
      ) : (
        <OfPeriod tab={tab} search={search} onChange={change} />
      )}
    </div>
  );
};

interface Props {
  tab: string;
  search: URLSearchParams;
  onChange: (next: Record<string, string>) => void;
}

const OfPeriod = ({ tab, search, onChange }: Props) => {
  const reference = useReference();
  const name: PeriodName = periodNames.find((one) => one === search.get('period')) ?? 'month';
  const period = useMemo(() => periodOf(name, serverClock.now()), [name]);
  const divisionCode = search.get('place') || undefined;
  const query = { ...period, ...(divisionCode === undefined ? {} : { divisionCode }) };
  const ofCalls = tab === 'calls';
  const { data, error, refetch } = useRoute(
    showMetrics,
    { query },
    { refetchInterval: 15_000, enabled: !ofCalls },
  );
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (next: Asked): void => setAsked(divisionCode === undefined ? next : { divisionCode, ...next });
  return (
    <>
      <div className={css.filters}>
        <Segmented
          aria-label="期间"
          value={name}
          onChange={(next) => onChange({ period: next })}
          options={periodNames.map((value) => ({ value, label: periodWords[value] }))}
        />
        <Select
          allowClear
          aria-label="区域"
          placeholder="全部区域"
          style={{ width: 160 }}
          value={divisionCode ?? null}
          onChange={(next: string | null | undefined) => onChange({ place: next ?? '' })}
          options={reference.divisions
            .filter(({ parent }) => parent !== null)
            .map(({ code, name: label }) => ({ value: code, label }))}
        />
      </div>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {ofCalls && <Calls period={period} />}
      {ofCalls ? null : data === undefined ? (
        error ? null : (
          <Skeleton active />
        )
      ) : (
        <>
          <Figures
            view={data}
            of={divisionCode === undefined ? '全部' : divisionName(reference, divisionCode)}
            divisionCode={divisionCode}
            onAsk={ask}
          />
          {tab === 'regions' && <Regions view={data} onAsk={setAsked} />}
          {tab === 'exclusions' && <Exclusions view={data} period={period} />}
          {tab === 'bodies' && <Bodies view={data} onAsk={ask} />}
        </>
      )}
      <Behind asked={asked} period={period} onClose={() => setAsked(null)} />
    </>
  );
};
