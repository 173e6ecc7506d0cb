import { TOWNSHIP_OF_PLACE } from '@hotline/shared/domain/routing/catalogue';
import { ticketTypes } from '@hotline/shared/domain/sla/vocabulary';
import { Button, Drawer, Form, Input, Select, Switch } from 'antd';
import { useReference } from '../../components/reference.ts';
import { RowsEditor } from '../../components/rows-editor.tsx';
import { bodyOptions, exampleColumns, typeOptions } from './entry-options.ts';
import type { Entry, ShownCatalogue } from './catalogue-rows.ts';

interface Props {
  entry: Entry | null;
  profiles: ShownCatalogue['profiles'];
  disabled: boolean;
  onChange: (entry: Entry) => void;
  onRemove: (code: string) => void;
  onClose: () => void;
}

/** One entry: matter × place × condition → who leads, by which clause, with examples. */
export const EntryDrawer = ({ entry, profiles, disabled, onChange, onRemove, onClose }: Props) => {
  const reference = useReference();
  if (!entry) return null;
  const bodies = bodyOptions(reference);
  const put = (said: Partial<Entry>): void => onChange({ ...entry, ...said });
  const pick = { showSearch: { optionFilterProp: 'label' } } as const;
  return (
    <Drawer
      open
      size={620}
      title={`条目 ${entry.code}`}
      onClose={onClose}
      extra={
        <Button danger size="small" disabled={disabled} onClick={() => onRemove(entry.code)}>
          删除条目
        </Button>
      }
    >
      <Form layout="vertical" size="small" disabled={disabled}>
        <Form.Item label="事项（一级/二级/三级）">
          <Input
            aria-label="事项"
            value={entry.category.join('/')}
            onChange={({ target }) => put({ category: target.value.split('/').slice(0, 3) })}
          />
        </Form.Item>
        <Form.Item label="区划（空 = 全域）">
          <Select
            aria-label="区划"
            allowClear
            {...pick}
            value={entry.divisionPrefix || null}
            options={reference.divisions.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
            onChange={(code: string | null) => put({ divisionPrefix: code ?? '' })}
          />
        </Form.Item>
        <Form.Item label="诉求类型（空 = 全部）">
          <Select
            aria-label="诉求类型"
            mode="multiple"
            value={entry.types}
            options={typeOptions}
            onChange={(types) => put({ types })}
          />
        </Form.Item>
        <Form.Item label="条件词（含其一即可；空 = 无条件）">
          <Select
            aria-label="条件词"
            mode="tags"
            open={false}
            value={entry.words}
            onChange={(words: string[]) => put({ words })}
          />
        </Form.Item>
        <Form.Item label="主办">
          <Select
            aria-label="主办"
            {...pick}
            value={entry.lead || null}
            options={[{ value: TOWNSHIP_OF_PLACE, label: '属地乡镇' }, ...bodies]}
            onChange={(lead: string) => put({ lead })}
          />
        </Form.Item>
        <Form.Item label="协办">
          <Select
            aria-label="协办"
            mode="multiple"
            {...pick}
            value={entry.coHandlers}
            options={[{ value: TOWNSHIP_OF_PLACE, label: '属地乡镇' }, ...bodies]}
            onChange={(coHandlers: string[]) => put({ coHandlers })}
          />
        </Form.Item>
        <Form.Item label="一单多办（各单位均为主办）">
          <Switch aria-label="一单多办" checked={entry.isJoint} onChange={(isJoint) => put({ isJoint })} />
        </Form.Item>
        <Form.Item label="依据条款">
          <Input
            aria-label="依据条款"
            value={entry.clause}
            onChange={({ target }) => put({ clause: target.value })}
          />
        </Form.Item>
        <Form.Item label="时限模板（空 = 按来源和事项）">
          <Select
            aria-label="时限模板"
            allowClear
            value={entry.profile}
            options={profiles.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(profile?: string | null) => put({ profile: profile ?? null })}
          />
        </Form.Item>
      </Form>
      <h4>示例（每次修改都要通过；应派留空 = 本条主办）</h4>
      <RowsEditor
        label="示例"
        rows={entry.examples}
        columns={exampleColumns(reference, bodies)}
        blank={{
          text: '',
          divisionCode: reference.divisions[0]?.code ?? '',
          type: ticketTypes[1],
          lead: null,
        }}
        disabled={disabled}
        onChange={(examples) => put({ examples })}
      />
    </Drawer>
  );
};
