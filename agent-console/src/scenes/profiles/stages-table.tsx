import type { ProfileData } from '@hotline/shared/contracts/rest/profiles';
import { ticketTypes } from '@hotline/shared/domain/sla/vocabulary';
import { typeWords } from '@hotline/shared/words/zh-CN';
import { type EditedColumn, RowsEditor } from '../../components/rows-editor.tsx';
import { type StageRow, stageRows, withStages } from './stage-rows.ts';

const columns: readonly EditedColumn<StageRow>[] = [
  {
    key: 'type',
    title: '诉求类型',
    width: 110,
    options: ticketTypes.map((value) => ({ value, label: typeWords[value] })),
    read: ({ type }) => type,
    write: (row, type) => ({ ...row, type: type as StageRow['type'] }),
  },
  {
    key: 'code',
    title: '代码',
    width: 130,
    read: ({ code }) => code,
    write: (row, code) => ({ ...row, code: code.trim() }),
  },
  {
    key: 'name',
    title: '阶段',
    width: 200,
    read: ({ name }) => name,
    write: (row, name) => ({ ...row, name }),
  },
  {
    key: 'span',
    title: '法定时限',
    width: 100,
    read: ({ span }) => span,
    write: (row, span) => ({ ...row, span: span.trim() }),
  },
  {
    key: 'citation',
    title: '依据',
    read: ({ citation }) => citation,
    write: (row, citation) => ({ ...row, citation }),
  },
];

const blank: StageRow = { type: 'complaint', code: '', name: '', span: '45wd', citation: '' };

interface Props {
  profile: ProfileData;
  onChange: (profile: ProfileData) => void;
}

/** What the law gives a body after its procedural answer: tracked to its end, then called back. */
export const StagesTable = ({ profile, onChange }: Props) => (
  <>
    <p>
      列出的类型先在热线时限内作程序性答复（是否受理、由谁办理、法定时限），再按法定阶段跟踪至办结后回访；按顺序进行，须注明依据。
    </p>
    <RowsEditor
      label="法定阶段"
      rows={stageRows(profile)}
      columns={columns}
      blank={blank}
      onChange={(rows) => onChange(withStages(profile, rows))}
    />
  </>
);
