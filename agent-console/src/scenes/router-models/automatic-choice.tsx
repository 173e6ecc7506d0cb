import type { RouterState } from '@hotline/shared/contracts/rest/routing';
import { Segmented } from 'antd';
import css from './router-models.module.css';

const OFF = 0;

interface Props {
  state: RouterState;
  pending: boolean;
  onChoose: (precision: number | null) => void;
}

/** 自动派单 at a precision that the history of the site proves; each choice says how much would go out. */
export const AutomaticChoice = ({ state, pending, onChoose }: Props) => {
  const model = state.models.find(({ version }) => version === state.model);
  if (!model) return null;
  const { proven, model: alone } = model.figures;
  const options = [
    { value: OFF, label: '不自动派单' },
    ...proven.map(({ precision, at }) => ({
      value: precision,
      disabled: at === null,
      label:
        at === null
          ? `≥ ${precision * 100}% 未证明`
          : `≥ ${precision * 100}%：覆盖 ${Math.round((at.matters / Math.max(1, alone.measured)) * 100)}%`,
    })),
  ];
  return (
    <section className={css.card} aria-label="自动派单">
      <h2>自动派单</h2>
      <Segmented
        options={options}
        disabled={pending}
        value={state.automatic?.precision ?? OFF}
        onChange={(value) => onChoose(value === OFF ? null : value)}
      />
      <p>
        准确率须由本站历史留出检验的 95% 置信下限证明；达到阈值的工单在待派单停留 60 秒，派单员可暂缓。
        {state.automatic && `当前阈值：把握 ≥ ${Math.round(state.automatic.threshold * 100)}%。`}
      </p>
    </section>
  );
};
