import {
  type Account,
  type AccountRole,
  accountRoles,
  changeAccount,
  createAccount,
  listAccounts,
} from '@hotline/shared/contracts/rest/accounts';
import { showReference } from '@hotline/shared/contracts/rest/reference';
import { roleWords } from '@hotline/shared/words/zh-CN';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { refresh, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useReference } from '../../components/reference.ts';
import { InitialPassword } from './initial-password.tsx';
import { ReasonInput } from './reason-input.tsx';

interface Values {
  login: string;
  name: string;
  roles: AccountRole[];
  bodyId?: string | null;
  staffNo?: string;
  reason: string;
}
type Props = { edited: Account | 'new'; onClose: () => void };

const required = [{ required: true, message: '请填写' }];
const roleOptions = accountRoles.map((value) => ({ value, label: roleWords[value] }));

/** A new account, or other data of a known one; a new one ends with the password for its person. */
export const AccountForm = ({ edited, onClose }: Props) => {
  const { bodies } = useReference();
  const { send, password, error, isPending } = useSave(edited, onClose);
  const [form] = Form.useForm<Values>();
  if (password !== null)
    return <InitialPassword login={password.login} password={password.value} onClose={onClose} />;
  const isNew = edited === 'new';
  return (
    <Modal
      open
      title={isNew ? '新建账号' : `修改账号 ${edited.login}`}
      okText="保存"
      cancelText="取消"
      confirmLoading={isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <ProblemAlert error={error} />
      <Form<Values>
        form={form}
        layout="vertical"
        {...(isNew ? {} : { initialValues: edited })}
        onFinish={send}
      >
        {isNew && (
          <Form.Item
            name="login"
            label="用户名"
            extra="字母开头，2 至 40 位字母、数字、点、横线"
            rules={required}
          >
            <Input maxLength={40} autoFocus autoComplete="off" />
          </Form.Item>
        )}
        <Form.Item name="name" label="姓名" rules={required}>
          <Input maxLength={40} />
        </Form.Item>
        {isNew && (
          <Form.Item name="staffNo" label="工号" extra="不填则取下一个号">
            <Input maxLength={10} inputMode="numeric" />
          </Form.Item>
        )}
        <Form.Item name="roles" label="角色" rules={required}>
          <Select mode="multiple" options={roleOptions} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="bodyId" label="单位" extra="热线中心的人员不填">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
          />
        </Form.Item>
        <ReasonInput />
      </Form>
    </Modal>
  );
};

const useSave = (edited: Account | 'new', onClose: () => void) => {
  const client = useQueryClient();
  const [password, setPassword] = useState<{ login: string; value: string } | null>(null);
  const create = useSend(createAccount);
  const change = useSend(changeAccount);
  const done = (): void => refresh(client, listAccounts, showReference);
  const send = ({ login, staffNo, bodyId = null, ...values }: Values): void => {
    if (edited !== 'new') {
      const body = { ...values, bodyId };
      change.mutate({ params: { login: edited.login }, body }, { onSuccess: onClose, onSettled: done });
      return;
    }
    create.mutate(
      { body: { ...values, login, bodyId, staffNo: staffNo || null } },
      {
        onSuccess: ({ account, initialPassword }) =>
          setPassword({ login: account.login, value: initialPassword }),
        onSettled: done,
      },
    );
  };
  return {
    send,
    password,
    error: create.error ?? change.error,
    isPending: create.isPending || change.isPending,
  };
};
