import type { MetricsView } from '@hotline/shared/contracts/rest/metrics';
import { factExclusionWords } from '@hotline/shared/words/zh-CN';
import { useState } from 'react';
import { FactList } from './behind.tsx';
import css from './kpi.module.css';
import type { Period } from './period.ts';

type Reason = MetricsView['exclusions'][number]['reason'];

/** Ratings that do not count, each with its reason: the counts are published, the tickets can be looked at. */
export const Exclusions = ({ view, period }: { view: MetricsView; period: Period }) => {
  const [picked, setPicked] = useState<Reason | null>(null);
  if (view.exclusions.length === 0) return <p className={css.soft}>本期没有不计入考核的评价。</p>;
  return (
    <>
      <p>
        以下评价不计入解决率、满意率：
        {view.exclusions.map(({ reason, n }) => (
          <button
            key={reason}
            type="button"
            className={css.value}
            aria-pressed={picked === reason}
            onClick={() => setPicked(reason)}
          >
            {factExclusionWords[reason]} {n} 件
          </button>
        ))}
      </p>
      {picked && <FactList query={{ ...period, name: 'satisfied', excluded: picked }} />}
    </>
  );
};
