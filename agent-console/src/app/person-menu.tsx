import { signOut } from '@hotline/shared/contracts/rest/session';
import { useQueryClient } from '@tanstack/react-query';
import { App, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asProblem } from '../api/problem.ts';
import { useSend } from '../api/use-route.ts';
import { clearLocalDrafts } from '../scenes/workbench/local-draft.ts';
import { useSoftphone } from '../softphone/softphone-context.ts';
import { roleWords } from '@hotline/shared/words/zh-CN';
import { PasswordForm } from './password-form.tsx';
import { usePerson } from './session.tsx';
import css from './shell.module.css';

export const PersonMenu = () => {
  const person = usePerson();
  const client = useQueryClient();
  const navigate = useNavigate();
  const softphone = useSoftphone();
  const out = useSend(signOut);
  const [changing, setChanging] = useState(false);
  const { message } = App.useApp();
  const leave = async (): Promise<void> => {
    const refusal = await out.mutateAsync({}).then(() => null, asProblem);
    // A call goes on: who left would drop the citizen.
    if (refusal?.code === 'in-call') return void message.error('通话中不能退出登录，请先结束通话');
    softphone.stop();
    clearLocalDrafts();
    await navigate('/login', { replace: true });
    client.clear();
  };
  const changed = (): void => {
    setChanging(false);
    void message.success('密码已修改，您在别处的登录已退出');
  };
  const roles = person.roles.map((role) => roleWords[role]).join('、');
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'who',
              disabled: true,
              label: `${person.bodyName ? `${person.bodyName} · ` : ''}${roles}`,
            },
            { key: 'password', label: '修改密码', onClick: () => setChanging(true) },
            { key: 'out', label: '退出登录', onClick: () => void leave() },
          ],
        }}
      >
        <button type="button" className={css.plain}>
          {person.name}（{person.staffNo}）
        </button>
      </Dropdown>
      <Modal
        open={changing}
        title="修改密码"
        footer={null}
        width={420}
        destroyOnHidden
        onCancel={() => setChanging(false)}
      >
        <PasswordForm onChanged={changed} />
      </Modal>
    </>
  );
};
