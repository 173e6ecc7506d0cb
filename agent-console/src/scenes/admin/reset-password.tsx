import { type Account, listAccounts, resetAccountPassword } from '@hotline/shared/contracts/rest/accounts';
import { useQueryClient } from '@tanstack/react-query';
import { refresh, useSend } from '../../api/use-route.ts';
import { InitialPassword } from './initial-password.tsx';
import { WithReason } from './with-reason.tsx';

/** 重置密码: another password made by the server, shown once. */
export const ResetPassword = ({ account: { login, name } }: { account: Account }) => {
  const client = useQueryClient();
  const { mutate, data, error, isPending, reset } = useSend(resetAccountPassword);
  if (data) return <InitialPassword login={login} password={data.initialPassword} onClose={reset} />;
  return (
    <WithReason
      label="重置密码"
      title={`重置 ${login}（${name}）的密码`}
      consequence="原密码立即失效，已登录的设备全部退出。"
      pending={isPending}
      error={error}
      onConfirm={(reason) =>
        mutate({ params: { login }, body: { reason } }, { onSettled: () => refresh(client, listAccounts) })
      }
    />
  );
};
