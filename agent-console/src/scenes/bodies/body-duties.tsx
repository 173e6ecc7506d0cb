import { dutyLists } from '@hotline/shared/domain/bodies/body-entry';
import type { DutyList } from '@hotline/shared/domain/bodies/body-entry';
import { dutyListWords } from '@hotline/shared/words/zh-CN';
import { RowsEditor } from '../../components/rows-editor.tsx';
import type { EditedColumn } from '../../components/rows-editor.tsx';
import type { ShownBody } from './body-nodes.ts';

type Duty = ShownBody['duties'][number];
interface Props {
  body: ShownBody;
  disabled: boolean;
  onChange: (said: Partial<ShownBody>) => void;
}

const columns: readonly EditedColumn<Duty>[] = [
  {
    key: 'category',
    title: '事项（一级/二级/三级）',
    read: ({ category }) => category.join('/'),
    write: (duty, text) => ({ ...duty, category: text === '' ? [] : text.split('/').slice(0, 3) }),
  },
  {
    key: 'list',
    title: '依据清单',
    width: 130,
    options: dutyLists.map((list) => ({ value: list, label: dutyListWords[list] })),
    read: ({ list }) => list,
    write: (duty, text) => ({ ...duty, list: text as DutyList }),
  },
  {
    key: 'clause',
    title: '条款',
    read: ({ clause }) => clause,
    write: (duty, clause) => ({ ...duty, clause }),
  },
];

/** 职责清单 with the clause of each duty; to a township nothing else can be dispatched. */
export const BodyDuties = ({ body, disabled, onChange }: Props) => (
  <RowsEditor
    label="职责清单"
    rows={body.duties}
    columns={columns}
    blank={{ category: [], list: body.tier === 'township' ? 'township' : 'powers', clause: '' }}
    disabled={disabled}
    onChange={(duties) => onChange({ duties })}
  />
);
