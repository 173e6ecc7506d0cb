import { callSteps } from '@hotline/shared/domain/bodies/body-entry';
import type { CallStep } from '@hotline/shared/domain/bodies/body-entry';
import { officerRoles } from '@hotline/shared/domain/bodies/account-problems';
import { callStepWords, roleWords } from '@hotline/shared/words/zh-CN';
import { Alert, Form, Select } from 'antd';
import { RowsEditor } from '../../components/rows-editor.tsx';
import type { EditedColumn } from '../../components/rows-editor.tsx';
import type { ShownBody } from './body-nodes.ts';

type Contact = ShownBody['contacts'][number];
type Shift = ShownBody['shifts'][number];
interface Props {
  body: ShownBody;
  disabled: boolean;
  onChange: (said: Partial<ShownBody>) => void;
}
type Who = Pick<Contact, 'name' | 'phone' | 'login'>;
const lists = Object.keys(officerRoles) as (keyof typeof officerRoles)[];

/** The three columns that tell a person. */
const whoColumns = <T extends Who>(): EditedColumn<T>[] => [
  { key: 'name', title: '姓名', read: ({ name }) => name, write: (row, name) => ({ ...row, name }) },
  { key: 'phone', title: '电话', read: ({ phone }) => phone, write: (row, phone) => ({ ...row, phone }) },
  {
    key: 'login',
    title: '账号（可空）',
    read: ({ login }) => login ?? '',
    write: (row, login) => ({ ...row, login: login === '' ? null : login }),
  },
];
const contactColumns: readonly EditedColumn<Contact>[] = [
  {
    key: 'step',
    title: '顺位',
    width: 120,
    options: callSteps.map((step) => ({ value: step, label: callStepWords[step] })),
    read: ({ step }) => step,
    write: (row, step) => ({ ...row, step: step as CallStep }),
  },
  ...whoColumns<Contact>(),
];
const shiftColumns: readonly EditedColumn<Shift>[] = [
  {
    key: 'from',
    title: '起',
    width: 130,
    read: ({ from }) => from,
    write: (row, from) => ({ ...row, from }),
  },
  { key: 'to', title: '止', width: 130, read: ({ to }) => to, write: (row, to) => ({ ...row, to }) },
  ...whoColumns<Shift>(),
];
const nobody = { name: '', phone: '', login: null };

/** 联络员, 经办人, 审签人; and whom to call when the body must act at once. */
export const BodyPeople = ({ body, disabled, onChange }: Props) => (
  <>
    <Form layout="inline" size="small" disabled={disabled} style={{ marginBottom: 12, gap: 8 }}>
      {lists.map((list) => {
        const word = roleWords[officerRoles[list]];
        const fit = body.staff.filter(({ roles }) => roles.includes(officerRoles[list]));
        return (
          <Form.Item key={list} label={word}>
            <Select
              aria-label={word}
              mode="tags"
              style={{ minWidth: 180 }}
              value={body[list]}
              options={fit.map(({ login, name }) => ({ value: login, label: `${name} ${login}` }))}
              onChange={(logins: string[]) => onChange({ [list]: logins })}
            />
          </Form.Item>
        );
      })}
    </Form>
    <h4>值班联系（紧急件按顺位呼叫）</h4>
    {body.contacts.length + body.shifts.length === 0 && (
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 8 }}
        title="未登记值班联系：特急、紧急工单派到本单位后无人可叫应，系统只能提示热线人工联系。"
      />
    )}
    <RowsEditor
      label="值班联系"
      rows={body.contacts}
      columns={contactColumns}
      blank={{ step: 'duty-officer', ...nobody }}
      disabled={disabled}
      onChange={(contacts) => onChange({ contacts })}
    />
    <h4>值班表（当日值班员替代上面的值班员）</h4>
    <RowsEditor
      label="值班表"
      rows={body.shifts}
      columns={shiftColumns}
      blank={{ from: '', to: '', ...nobody }}
      disabled={disabled}
      onChange={(shifts) => onChange({ shifts })}
    />
  </>
);
