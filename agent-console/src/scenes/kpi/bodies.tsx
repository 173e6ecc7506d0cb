import type { BodyScore, MetricsView } from '@hotline/shared/contracts/rest/metrics';
import { tiers } from '@hotline/shared/domain/kpi/bands';
import { tierWords } from '@hotline/shared/words/zh-CN';
import { Table } from 'antd';
import { useState } from 'react';
import { Mark, type Tone } from '../../components/mark.tsx';
import { type Asked, FigureValue } from './figure-value.tsx';
import css from './kpi.module.css';
import { sayMetric } from './say.ts';
import { ScoreSheet } from './score-sheet.tsx';

const shown = [
  'signedInTimeRate',
  'onTimeRate',
  'responseRate',
  'solvedRate',
  'satisfiedRate',
  'returnRate',
  'extensionRate',
  'redoRate',
] as const;

const tones: Readonly<Record<'A' | 'B' | 'C' | 'D', Tone>> = { A: 'ok', B: 'info', C: 'warn', D: 'danger' };

/** Bodies inside their tier by band, in the order of their names: bands, and no rank. */
export const Bodies = ({ view, onAsk }: { view: MetricsView; onAsk: (asked: Asked) => void }) => {
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = view.bodies.find(({ bodyId }) => bodyId === picked) ?? null;
  return (
    <>
      {tiers.map((tier) => {
        const bodies = view.bodies.filter((body) => body.tier === tier).toSorted(byBand);
        return bodies.length === 0 ? null : (
          <section key={tier}>
            <h2 className={css.section}>{tierWords[tier]}</h2>
            <Table<BodyScore>
              size="small"
              rowKey="bodyId"
              pagination={false}
              dataSource={bodies}
              columns={columnsFor(onAsk, setPicked)}
            />
          </section>
        );
      })}
      {view.bodies.length === 0 && <p className={css.soft}>本期没有派单。</p>}
      <ScoreSheet
        score={chosen}
        period={{ from: view.from, to: view.to }}
        policy={view.policy}
        onClose={() => setPicked(null)}
      />
    </>
  );
};

const byBand = (a: BodyScore, b: BodyScore): number =>
  (a.band ?? 'Z').localeCompare(b.band ?? 'Z') || a.bodyName.localeCompare(b.bodyName, 'zh');

const columnsFor = (onAsk: (asked: Asked) => void, onPick: (bodyId: string) => void) => [
  { title: '承办单位', dataIndex: 'bodyName', ellipsis: true },
  {
    title: '档次',
    width: 70,
    render: (_: unknown, { band }: BodyScore) =>
      band ? <Mark tone={tones[band]}>{band} 档</Mark> : '不评档',
  },
  {
    title: '得分',
    width: 70,
    render: (_: unknown, { bodyId, bodyName, total }: BodyScore) => (
      <button
        type="button"
        className={css.value}
        aria-label={`${bodyName}得分构成`}
        onClick={() => onPick(bodyId)}
      >
        {total ?? '—'}
      </button>
    ),
  },
  { title: '派单', width: 54, align: 'right' as const, dataIndex: 'tickets' },
  ...shown.map((metric) => ({
    title: sayMetric(metric),
    width: 100,
    render: (_: unknown, { bodyId, bodyName, figures }: BodyScore) => {
      const figure = figures.find((one) => one.metric === metric);
      return figure && <FigureValue asked={{ figure, bodyId, of: bodyName }} onAsk={onAsk} />;
    },
  })),
];
