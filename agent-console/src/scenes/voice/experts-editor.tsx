import { type EditedColumn, RowsEditor } from '../../components/rows-editor.tsx';
import { expertKindWords } from '../../words/call.ts';
import type { Edited } from './edited.ts';
import { blankRow, type ExpertRow, expertOfRow, rowOfExpert } from './expert-rows.ts';

const text = (key: 'code' | 'name' | 'field' | 'number' | 'from' | 'to', title: string, width?: number) => ({
  key,
  title,
  ...(width === undefined ? {} : { width }),
  read: (row: ExpertRow) => row[key],
  write: (row: ExpertRow, value: string) => ({ ...row, [key]: value.trim() }),
});

const choice = <K extends 'kind' | 'days' | 'shows'>(
  key: K,
  title: string,
  width: number,
  words: Record<ExpertRow[K], string>,
): EditedColumn<ExpertRow> => ({
  key,
  title,
  width,
  options: Object.entries<string>(words).map(([value, label]) => ({ value, label })),
  read: (row) => row[key],
  write: (row, value) => ({ ...row, [key]: value }),
});

const columns: EditedColumn<ExpertRow>[] = [
  text('code', '代码（小写字母）', 130),
  text('name', '姓名', 120),
  choice('kind', '类别', 90, expertKindWords),
  text('field', '语种、领域'),
  text('number', '号码', 130),
  choice('shows', '坐席看号码', 100, { hidden: '不显示', shown: '显示' }),
  choice('days', '服务日', 120, {
    always: '随时',
    daily: '每天',
    workdays: '周一至周五',
    weekend: '周末',
  }),
  text('from', '开始', 80),
  text('to', '结束', 80),
];

/** 场外专家、翻译, whom agents fetch into a call as the third party. */
export const ExpertsEditor = ({ policy, onChange }: Edited) => (
  <>
    <p>坐席在通话中按语种或领域选择，直接加入三方通话。非服务日、非服务时间的排在后面并注明。</p>
    <RowsEditor
      label="专家、翻译"
      rows={policy.experts.map(rowOfExpert)}
      columns={columns}
      blank={blankRow}
      onChange={(rows) => onChange({ experts: rows.map(expertOfRow) })}
    />
  </>
);
