import { Button, Modal } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useSoftphone, useSoftphoneState } from '../softphone/softphone-context.ts';
import { useLive } from './live.tsx';
import { useExpired } from './session.tsx';

/** The sign-in is over, whoever ended it: a call goes on until it ends, then its agent signs in again. */
export const EndedSession = () => {
  const { ended } = useLive();
  const isExpired = useExpired();
  const { leg } = useSoftphoneState();
  const softphone = useSoftphone();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const talks = leg === 'up';
  const leave = (): void => {
    client.clear();
    void navigate('/login', { replace: true, state: { from: pathname } });
  };
  const why =
    ended === 'taken-over'
      ? '此账号已在另一处登录并接管。'
      : ended === null
        ? '登录已失效。'
        : '管理员结束了本次登录，或登录已失效。';
  return (
    <Modal
      open={ended !== null || isExpired}
      closable={false}
      title={talks ? '登录已结束，通话仍在继续' : '您已在本页签出'}
      footer={
        talks ? (
          <Button danger onClick={() => softphone.send({ type: 'released' })}>
            挂断，转市民评价
          </Button>
        ) : (
          <Button type="primary" onClick={leave}>
            重新登录
          </Button>
        )
      }
    >
      {why}
      {talks ? '请与市民说完再挂断，此时不能再登记；' : ''}草稿已保存，重新登录后可继续。
    </Modal>
  );
};
