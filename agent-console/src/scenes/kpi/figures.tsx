import type { MetricsView } from '@hotline/shared/contracts/rest/metrics';
import { type Asked, FigureValue } from './figure-value.tsx';
import css from './kpi.module.css';
import { sayMetric } from './say.ts';

/** All figures of the period at a glance. */
export const Figures = ({
  view,
  of,
  divisionCode,
  onAsk,
}: {
  view: MetricsView;
  of: string;
  divisionCode: string | undefined;
  onAsk: (asked: Asked) => void;
}) => (
  <dl className={css.figures}>
    {view.figures.map((figure) => (
      <div key={figure.metric}>
        <dt>{sayMetric(figure.metric)}</dt>
        <dd>
          <FigureValue
            asked={{ figure, of, ...(divisionCode === undefined ? {} : { divisionCode }) }}
            onAsk={onAsk}
          />
        </dd>
      </div>
    ))}
  </dl>
);
