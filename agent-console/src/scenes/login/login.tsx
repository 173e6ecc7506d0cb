import { type Person, signIn, whoAmI } from '@hotline/shared/contracts/rest/session';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { asProblem } from '../../api/problem.ts';
import { keyOf, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { claimLocalDrafts } from '../workbench/local-draft.ts';
import css from './login.module.css';

interface Credentials {
  username: string;
  password: string;
}

export const Login = () => {
  const { mutate, error, isPending, reset } = useSend(signIn);
  const [asked, setAsked] = useState<Credentials | null>(null);
  const enter = useEnter();
  const submit = (body: Credentials, takeOver: boolean): void =>
    mutate({ body: { ...body, takeOver } }, { onSuccess: enter, onError: () => setAsked(body) });
  const elsewhere = error !== null && asProblem(error).code === 'signed-in-elsewhere';
  return (
    <main className={css.page}>
      <section className={css.card} aria-label="登录">
        <h1>
          <b>12345</b> 政务服务便民热线
        </h1>
        <p>统一受理 · 按责转办 · 限时办结</p>
        {!elsewhere && <ProblemAlert error={error} />}
        <Form layout="vertical" size="large" onFinish={(form: Credentials) => submit(form, false)}>
          <Form.Item label="用户名" name="username" rules={[{ required: true, message: '请输入用户名' }]}>
            <Input autoFocus autoComplete="username" />
          </Form.Item>
          <Form.Item label="密码" name="password" rules={[{ required: true, message: '请输入密码' }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button block type="primary" htmlType="submit" loading={isPending}>
            登录
          </Button>
        </Form>
      </section>
      <Modal
        open={elsewhere}
        title="此账号已在另一处登录"
        okText="接管"
        cancelText="取消"
        onCancel={reset}
        onOk={() => asked && submit(asked, true)}
      >
        接管后，另一处会立即签出；其草稿会保留。若对方正在通话，则要等通话结束。
      </Modal>
    </main>
  );
};

/** Goes where the person wanted to go, or to his desk. */
const useEnter = (): ((person: Person) => void) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { from?: string } | null };
  return (person) => {
    claimLocalDrafts(person.id);
    client.clear();
    client.setQueryData(keyOf(whoAmI), person);
    void navigate(state?.from ?? '/', { replace: true });
  };
};
