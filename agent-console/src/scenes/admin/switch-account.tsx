import { type Account, listAccounts, switchAccount } from '@hotline/shared/contracts/rest/accounts';
import { showReference } from '@hotline/shared/contracts/rest/reference';
import { useQueryClient } from '@tanstack/react-query';
import { refresh, useSend } from '../../api/use-route.ts';
import { WithReason } from './with-reason.tsx';

/** 停用, 启用. */
export const SwitchAccount = ({ account: { login, name, active } }: { account: Account }) => {
  const client = useQueryClient();
  const { mutate, error, isPending } = useSend(switchAccount);
  return (
    <WithReason
      label={active ? '停用' : '启用'}
      title={`${active ? '停用' : '启用'}账号 ${login}（${name}）`}
      consequence={
        active
          ? '立即退出登录，不能再登录；本人办理过的事项仍署其名。'
          : '可用原密码再次登录；忘记密码请另行重置。'
      }
      danger={active}
      pending={isPending}
      error={error}
      onConfirm={(reason, done) =>
        mutate(
          { params: { login }, body: { active: !active, reason } },
          { onSuccess: done, onSettled: () => refresh(client, listAccounts, showReference) },
        )
      }
    />
  );
};
