import type { TicketType } from '@hotline/shared/domain/sla/vocabulary';
import { type CitizenKind, citizenKinds, genders, sources } from '@hotline/shared/domain/ticket/vocabulary';
import { Checkbox, Form, Input, Select } from 'antd';
import { genderWords, kindWords, sourceWords } from '@hotline/shared/words/zh-CN';
import css from './workbench.module.css';

const flags = [
  ['isAnonymous', '匿名'],
  ['isConfidential', '保密'],
  ['needCallback', '需回访'],
  ['doNotContact', '不联系'],
] as const;

/** 何人: who, where he is reached, and what he wishes. */
export const CitizenFields = ({ kind, type }: { kind: CitizenKind; type: TicketType }) => (
  <>
    <Form.Item className={css.c3} name={['citizen', 'name']} label="姓名 / 单位">
      <Input maxLength={60} autoComplete="off" />
    </Form.Item>
    <Form.Item className={css.c3} name={['citizen', 'contactNo']} label="联系电话">
      <Input inputMode="tel" maxLength={20} autoComplete="off" />
    </Form.Item>
    <Form.Item className={css.c2} name={['citizen', 'gender']} label="性别">
      <Select options={genders.map((value) => ({ value, label: genderWords[value] }))} />
    </Form.Item>
    <Form.Item className={css.c2} name={['citizen', 'kind']} label="性质">
      <Select options={citizenKinds.map((value) => ({ value, label: kindWords[value] }))} />
    </Form.Item>
    <Form.Item className={css.c2} name="source" label="来源">
      <Select options={sources.map((value) => ({ value, label: sourceWords[value] }))} />
    </Form.Item>
    {kind === 'enterprise' && (
      <Form.Item className={css.c4} name={['citizen', 'creditCode']} label="统一社会信用代码">
        <Input maxLength={18} autoComplete="off" />
      </Form.Item>
    )}
    <div className={css.flags} role="group" aria-label="诉求人意愿">
      {flags.map(([name, label]) => (
        <Form.Item key={name} name={['citizen', name]} valuePropName="checked" noStyle>
          <Checkbox>{label}</Checkbox>
        </Form.Item>
      ))}
      {type === 'report' && (
        <Form.Item name={['citizen', 'agreesToDisclosure']} valuePropName="checked" noStyle>
          <Checkbox>同意向承办单位公开身份（举报默认保密）</Checkbox>
        </Form.Item>
      )}
    </div>
  </>
);
