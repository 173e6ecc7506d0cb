import { Button } from 'antd';
import { type Ref, useState } from 'react';
import { useShortcut } from '../../components/use-shortcut.ts';
import { useSoftphone, useSoftphoneState } from '../../softphone/softphone-context.ts';
import css from './softphone-bar.module.css';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** 拨号键盘: keys for the other side's voice menu, pressed here or on the keyboard while it is shown. */
export const KeyPad = ({ ref }: { ref: Ref<HTMLDivElement> }) => {
  const softphone = useSoftphone();
  const { leg } = useSoftphoneState();
  const [sent, setSent] = useState('');
  const press = (key: string): void => {
    softphone.send({ type: 'key-pressed', key });
    setSent((before) => before + key);
  };
  return (
    <div ref={ref} className={css.keys} role="group" aria-label="拨号键盘">
      <output aria-label="已按">{sent || <PadName />}</output>
      {keys.map((key) => (
        <Key key={key} name={key} disabled={leg !== 'up'} onPress={() => press(key)} />
      ))}
    </div>
  );
};

const PadName = () => (
  <>
    拨号键盘 <kbd>Alt+K</kbd>
  </>
);

interface KeyProps {
  name: string;
  disabled: boolean;
  onPress: () => void;
}
const Key = ({ name, disabled, onPress }: KeyProps) => {
  useShortcut(name, onPress, !disabled);
  return (
    <Button disabled={disabled} onClick={onPress}>
      {name}
    </Button>
  );
};
