import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useShortcut } from '../../components/use-shortcut.ts';
import { useSoftphone, useSoftphoneState } from '../../softphone/softphone-context.tsx';
import css from './softphone-bar.module.css';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** 拨号键盘: keys for the other side's voice menu, pressed here or on the keyboard while it is open. */
export const KeyPad = () => {
  const { leg } = useSoftphoneState();
  return (
    <Popover trigger="click" placement="bottom" content={<Keys />} destroyOnHidden>
      <Button disabled={leg !== 'up'}>键盘</Button>
    </Popover>
  );
};

const Keys = () => {
  const softphone = useSoftphone();
  const [sent, setSent] = useState('');
  const press = (key: string): void => {
    softphone.send({ type: 'key-pressed', key });
    setSent((before) => before + key);
  };
  return (
    <div className={css.keys}>
      <output aria-label="已按">{sent || '已按的键'}</output>
      {keys.map((key) => (
        <Key key={key} name={key} onPress={() => press(key)} />
      ))}
    </div>
  );
};

const Key = ({ name, onPress }: { name: string; onPress: () => void }) => {
  useShortcut(name, onPress);
  return <Button onClick={onPress}>{name}</Button>;
};
