import type { QualityTerms } from '@hotline/shared/contracts/rest/quality';
import { RowsEditor } from '../../components/rows-editor.tsx';

type Form = QualityTerms['form'];

interface Props {
  form: Form;
  disabled: boolean;
  onChange: (form: Form) => void;
}

/** 评分表: points with weights, and red lines that make a call worth nothing. */
export const FormEditor = ({ form, disabled, onChange }: Props) => {
  const sum = form.points.reduce((total, { weight }) => total + (Number.isFinite(weight) ? weight : 0), 0);
  return (
    <section aria-label="评分表">
      <h3>评分表（权重合计 {sum}）</h3>
      <RowsEditor
        label="评分项"
        rows={form.points}
        blank={{ code: '', name: '', weight: 10 }}
        disabled={disabled}
        onChange={(points) => onChange({ ...form, points })}
        columns={[
          {
            key: 'name',
            title: '评分项',
            read: ({ name }) => name,
            write: (row, name) => ({ ...row, name }),
          },
          {
            key: 'weight',
            title: '权重',
            width: 90,
            read: ({ weight }) => (weight === 0 ? '' : String(weight)),
            write: (row, text) => ({ ...row, weight: Number(text.replaceAll(/[^\d.]/gu, '')) || 0 }),
          },
        ]}
      />
      <h3>红线（触碰即整单 0 分）</h3>
      <RowsEditor
        label="红线"
        rows={form.redLines}
        blank={{ code: '', name: '' }}
        disabled={disabled}
        onChange={(redLines) => onChange({ ...form, redLines })}
        columns={[
          { key: 'name', title: '红线', read: ({ name }) => name, write: (row, name) => ({ ...row, name }) },
        ]}
      />
    </section>
  );
};
