import { suggestDispatch } from '@hotline/shared/contracts/rest/tickets';
import { Skeleton } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import type { z } from 'zod';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { LoadMark } from '../../components/load-mark.tsx';
import { bodyName, useReference } from '../../components/reference.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import css from './dispatch-desk.module.css';

export type Suggestion = z.output<(typeof suggestDispatch)['response']>[number];

const sources = { catalogue: '派单目录', model: '历史学习', both: '目录与历史一致' } as const;

/** Which body, why, and how sure; 1, 2, 3 take one. The first is filled in already. */
export const Suggestions = ({
  ticketNo,
  onTake,
}: {
  ticketNo: string;
  onTake: (suggestion: Suggestion) => void;
}) => {
  const { data, error, refetch } = useRoute(suggestDispatch, { params: { ticketNo } }, { staleTime: 60_000 });
  const [taken, setTaken] = useState(0);
  const take = (index: number): void => {
    const suggestion = data?.[index];
    if (!suggestion) return;
    setTaken(index);
    onTake(suggestion);
  };
  useFirst(data, () => take(0));
  useShortcut('1', () => take(0));
  useShortcut('2', () => take(1));
  useShortcut('3', () => take(2));
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 2 }} />;
  if (data.length === 0) return <p className={css.none}>目录与历史中没有把握的建议，请人工选择。</p>;
  return (
    <ol className={css.suggestions} aria-label="派单建议">
      {data.slice(0, 3).map((suggestion, index) => (
        <li key={`${suggestion.bodyId} ${suggestion.by}`}>
          <Card
            suggestion={suggestion}
            shortcut={index + 1}
            taken={index === taken}
            onTake={() => take(index)}
          />
        </li>
      ))}
    </ol>
  );
};

const useFirst = (data: unknown, act: () => void): void => {
  const arrived = useEffectEvent(act);
  useEffect(() => {
    if (data !== undefined) arrived();
  }, [data]);
};

interface CardProps {
  suggestion: Suggestion;
  shortcut: number;
  taken: boolean;
  onTake: () => void;
}
const Card = ({ suggestion, shortcut, taken, onTake }: CardProps) => {
  const reference = useReference();
  const { bodyName: lead, coBodyIds, score, by, clause, why, similar, load } = suggestion;
  return (
    <button type="button" className={css.card} aria-pressed={taken} onClick={onTake}>
      <span className={css.cardTop}>
        <kbd>{shortcut}</kbd> <b>{lead}</b>
        <span className={css.score}>
          {sources[by]} · 把握 {Math.round(score * 100)}%
        </span>
      </span>
      <span className={css.meter} aria-hidden>
        <i style={{ width: `${score * 100}%` }} />
      </span>
      {(load.over || taken) && (
        <span>
          <LoadMark load={load} />
        </span>
      )}
      {taken && <span>{clause}</span>}
      {taken && coBodyIds.length > 0 && (
        <span>协办：{coBodyIds.map((id) => bodyName(reference, id)).join('、')}</span>
      )}
      {(taken ? why : why.slice(0, 1)).map((text) => (
        <span key={text} className={css.why}>
          · {text}
        </span>
      ))}
      {taken && similar.length > 0 && (
        <span className={css.why}>
          · 相似已办结：{similar.map(({ ticketNo, title }) => `${title}（${ticketNo}）`).join('；')}
        </span>
      )}
    </button>
  );
};
