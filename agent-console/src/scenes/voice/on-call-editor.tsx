import { type EditedColumn, RowsEditor } from '../../components/rows-editor.tsx';
import type { Edited, Policy } from './edited.ts';

type OnCall = Policy['onCall'][number];

const text = (key: keyof OnCall, title: string, width?: number): EditedColumn<OnCall> => ({
  key,
  title,
  ...(width === undefined ? {} : { width }),
  read: (row) => row[key],
  write: (row, value) => ({ ...row, [key]: value.trim() }),
});

const columns = [
  text('name', '姓名'),
  text('number', '电话', 160),
  text('from', '首日（年-月-日）', 150),
  text('to', '末日', 150),
];

/** 夜间值班名单: who is rung outside, one after another. */
export const OnCallEditor = ({ policy, onChange }: Edited) => (
  <section aria-label="夜间值班名单">
    <h3>夜间值班名单</h3>
    <p>
      “其余时间”的组当值而无人签入时，按顺序外呼名单上当日的人员，按 1
      接听；都未接听的转语音留言。夜班算在开始的那一天，到次日中午止。
    </p>
    <RowsEditor
      label="夜间值班名单"
      rows={policy.onCall}
      columns={columns}
      blank={{ name: '', number: '', from: '', to: '' }}
      onChange={(onCall) => onChange({ onCall })}
    />
  </section>
);
