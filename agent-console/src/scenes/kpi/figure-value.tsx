import type { Figure } from '@hotline/shared/contracts/rest/metrics';
import css from './kpi.module.css';
import { percent, sayMetric } from './say.ts';

/** What is asked of the list behind a figure. */
export interface Asked {
  figure: Figure;
  bodyId?: string;
  divisionCode?: string;
  /** Whose figure it is. */
  of: string;
}

/** A share with its counts; opens the tickets behind it. */
export const FigureValue = ({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) => {
  const { figure, of } = asked;
  if (figure.per.n === 0) return <span className={css.soft}>—</span>;
  return (
    <button
      type="button"
      className={css.value}
      aria-label={`${of}${sayMetric(figure.metric)} ${percent(figure.value)}，查看工单`}
      onClick={() => onAsk(asked)}
    >
      {percent(figure.value)}{' '}
      <small>
        {figure.of.n}/{figure.per.n}
      </small>
    </button>
  );
};
