import { type Account, listAccounts } from '@hotline/shared/contracts/rest/accounts';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { bodyName, useReference } from '../../components/reference.ts';
import { AccountForm } from './account-form.tsx';
import { AccountTable } from './account-table.tsx';
import css from './admin.module.css';

/** 人员: who signs in, with which roles, for which body. */
export const AccountsPage = () => {
  const reference = useReference();
  const { data, error, isPending, refetch } = useRoute(listAccounts, {});
  const [q, setQ] = useState('');
  const [closedToo, setClosedToo] = useState(false);
  const [edited, setEdited] = useState<Account | 'new' | null>(null);
  const rows = (data ?? []).filter(
    ({ login, name, staffNo, bodyId, active }) =>
      (closedToo || active) && `${login} ${name} ${staffNo} ${bodyName(reference, bodyId)}`.includes(q),
  );
  return (
    <div className={css.page}>
      <div className={css.bar}>
        <Input
          aria-label="筛选"
          placeholder="用户名、姓名、工号或单位"
          allowClear
          className={css.search ?? ''}
          onChange={(event) => setQ(event.target.value.trim())}
        />
        <Checkbox checked={closedToo} onChange={(event) => setClosedToo(event.target.checked)}>
          含已停用
        </Checkbox>
        <span className={css.count}>{rows.length} 人</span>
        <Button type="primary" onClick={() => setEdited('new')}>
          新建账号
        </Button>
      </div>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <AccountTable rows={rows} loading={isPending} onEdit={setEdited} />
      {edited && <AccountForm edited={edited} onClose={() => setEdited(null)} />}
    </div>
  );
};
