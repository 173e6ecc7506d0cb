import { Modal, Typography } from 'antd';
import css from './admin.module.css';

interface Props {
  login: string;
  password: string;
  onClose: () => void;
}

/** The only time that it is shown. */
export const InitialPassword = ({ login, password, onClose }: Props) => (
  <Modal
    open
    title={`${login} 的初始密码`}
    okText="已记下"
    cancelButtonProps={{ style: { display: 'none' } }}
    closable={false}
    mask={{ closable: false }}
    keyboard={false}
    onOk={onClose}
  >
    <Typography.Text code copyable className={css.password ?? ''}>
      {password}
    </Typography.Text>
    只显示这一次。请当面或以可靠方式告知本人，本人首次登录须修改密码。
  </Modal>
);
