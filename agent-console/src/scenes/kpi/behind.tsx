import { metricTickets } from '@hotline/shared/contracts/rest/metrics';
import type { FactExclusion, FactName } from '@hotline/shared/domain/kpi/metric-fact';
import { factWords } from '@hotline/shared/words/zh-CN';
import { Drawer, Segmented } from 'antd';
import { useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { Mark } from '../../components/mark.tsx';
import { shortTime } from '../../components/time.ts';
import type { Asked } from './figure-value.tsx';
import type { Period } from './period.ts';
import { RowsBehind, ticketColumn } from './rows-behind.tsx';
import { percent, sayMetric } from './say.ts';

const sides = ['of', 'per'] as const;
type Side = (typeof sides)[number];

/** The tickets behind a figure: those above its line and those below. */
export const Behind = ({
  asked,
  period,
  onClose,
}: {
  asked: Asked | null;
  period: Period;
  onClose: () => void;
}) => {
  const [side, setSide] = useState<Side>('per');
  return (
    <Drawer
      open={asked !== null}
      size={920}
      onClose={onClose}
      destroyOnHidden
      title={asked && `${asked.of} · ${sayMetric(asked.figure.metric)} ${percent(asked.figure.value)}`}
    >
      {asked && (
        <>
          <Segmented
            value={side}
            onChange={setSide}
            style={{ marginBottom: 8 }}
            options={sides.map((value) => ({
              value,
              label: `${value === 'of' ? '分子' : '分母'}：${sayPart(asked.figure[value])} ${asked.figure[value].n}`,
            }))}
          />
          <FactList
            query={{
              ...period,
              name: asked.figure[side].name,
              ...(asked.figure[side].ok === null ? {} : { ok: asked.figure[side].ok ? 'true' : 'false' }),
              ...(asked.bodyId === undefined ? {} : { bodyId: asked.bodyId }),
              ...(asked.divisionCode === undefined ? {} : { divisionCode: asked.divisionCode }),
            }}
          />
        </>
      )}
    </Drawer>
  );
};

const sayPart = ({ name, ok }: { name: FactName; ok: boolean | null }): string =>
  ok === null ? `全部${factWords[name]}应计` : `${ok ? '' : '未'}${factWords[name]}`;

export interface FactQuery extends Period {
  name: FactName;
  ok?: 'true' | 'false';
  bodyId?: string;
  divisionCode?: string;
  excluded?: FactExclusion;
}

/** Tickets that one kind of fact was counted for, 属实 in both values. */
export const FactList = ({ query }: { query: FactQuery }) => {
  const answer = useRoute(metricTickets, { query });
  return (
    <RowsBehind
      answer={answer}
      rows={answer.data?.rows}
      rowKey={({ ticketNo, at, ok }) => `${ticketNo}${at}${ok}`}
      unit="件"
      emptyText="没有您可查看的工单"
      columns={[
        ticketColumn,
        { title: '承办单位', width: 130, dataIndex: 'bodyName', ellipsis: true },
        { title: '时点', width: 100, render: (_, { at }) => shortTime(at) },
        { title: '结果', width: 60, render: (_, { ok, points }) => sayOutcome(ok, points) },
        { title: '单位自报', width: 80, render: (_, { bodyFinding }) => sayFinding(bodyFinding) },
        {
          title: '热线核定',
          width: 100,
          render: (_, { bodyFinding, hotlineFinding }) =>
            hotlineFinding !== null && bodyFinding !== null && hotlineFinding !== bodyFinding ? (
              <Mark tone="warn">{sayFinding(hotlineFinding)}（不一致）</Mark>
            ) : (
              sayFinding(hotlineFinding)
            ),
        },
      ]}
    />
  );
};

const sayOutcome = (ok: boolean | null, points: number | null): string => {
  if (points !== null) return `${points} 分`;
  return ok === null ? '计入' : ok ? '是' : '否';
};

const sayFinding = (finding: boolean | null): string =>
  finding === null ? '—' : finding ? '属实' : '不属实';
