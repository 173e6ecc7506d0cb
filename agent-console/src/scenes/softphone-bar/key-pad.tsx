import { Button, Popover } from 'antd';
import { useSoftphone, useSoftphoneState } from '../../softphone/softphone-context.tsx';
import css from './softphone-bar.module.css';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** 拨号键盘: keys for the other side's voice menu. */
export const KeyPad = () => {
  const softphone = useSoftphone();
  const { leg } = useSoftphoneState();
  const pad = (
    <div className={css.keys}>
      {keys.map((key) => (
        <Button key={key} onClick={() => softphone.send({ type: 'key-pressed', key })}>
          {key}
        </Button>
      ))}
    </div>
  );
  return (
    <Popover trigger="click" placement="bottom" content={pad} destroyOnHidden>
      <Button disabled={leg !== 'up'}>键盘</Button>
    </Popover>
  );
};
