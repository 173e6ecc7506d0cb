import { signOut } from '@hotline/shared/contracts/rest/session';
import { Button } from 'antd';
import { useSend } from '../api/use-route.ts';
import css from './first-password.module.css';
import { PasswordForm } from './password-form.tsx';

/** Who signed in with a password that an administrator set chooses one of his own before anything else. */
export const FirstPassword = ({ name }: { name: string }) => {
  const out = useSend(signOut);
  const leave = (): void => out.mutate({}, { onSettled: () => window.location.assign('/login') });
  return (
    <main className={css.page}>
      <section className={css.card} aria-label="修改初始密码">
        <h1>{name}，请先修改初始密码</h1>
        <p>当前密码由管理员设置。修改后即可开始工作。</p>
        <PasswordForm />
        <Button block type="link" onClick={leave}>
          退出登录
        </Button>
      </section>
    </main>
  );
};
