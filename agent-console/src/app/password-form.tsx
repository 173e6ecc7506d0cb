import { type Person, changePassword, whoAmI } from '@hotline/shared/contracts/rest/session';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { keyOf, useSend } from '../api/use-route.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';

interface Entered {
  old: string;
  new: string;
  again: string;
}

interface Props {
  onChanged?: (person: Person) => void;
}

/** A new password of one's own; the old one is asked for. */
export const PasswordForm = ({ onChanged }: Props) => {
  const client = useQueryClient();
  const { mutate, error, isPending } = useSend(changePassword);
  const change = ({ old, new: wanted }: Entered): void =>
    mutate(
      { body: { old, new: wanted } },
      {
        onSuccess: (person) => {
          client.setQueryData(keyOf(whoAmI), person);
          onChanged?.(person);
        },
      },
    );
  return (
    <Form layout="vertical" onFinish={change}>
      <ProblemAlert error={error} />
      <Form.Item label="原密码" name="old" rules={[{ required: true, message: '请输入原密码' }]}>
        <Input.Password autoFocus autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        label="新密码"
        name="new"
        extra="至少 12 个字符，不包含用户名"
        rules={[
          { required: true, message: '请输入新密码' },
          { min: 12, message: '至少 12 个字符' },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        label="再输一次新密码"
        name="again"
        dependencies={['new']}
        rules={[
          { required: true, message: '请再输一次新密码' },
          ({ getFieldValue }) => ({
            validator: (_, again) =>
              !again || again === getFieldValue('new')
                ? Promise.resolve()
                : Promise.reject(new Error('两次输入的新密码不一致')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button block type="primary" htmlType="submit" loading={isPending}>
        修改密码
      </Button>
    </Form>
  );
};
