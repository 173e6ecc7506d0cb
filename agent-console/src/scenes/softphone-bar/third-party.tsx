import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { Button, Popover } from 'antd';
import { useRef } from 'react';
import { usePopover } from '../../components/use-popover.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { PartyChoice } from './party-choice.tsx';
import { useOrder } from './use-order.ts';

/** Somebody was fetched and is there, or his telephone rings. */
export const hasGuest = ({ guest }: CallView): boolean => guest !== null && guest.state !== 'failed';

/** 110 or another line is there, or rings. */
export const hasLine = ({ line }: CallView): boolean => line !== null && line.state !== 'failed';

/** 咨询、转接、三方通话; beside 110 and the like there is nobody else. */
export const ThirdParty = ({ call }: { call: CallView }) => {
  if (hasGuest(call)) return <Fetched call={call} />;
  return hasLine(call) ? null : <Fetch call={call} />;
};

const Fetch = ({ call }: { call: CallView }) => {
  const [open, setOpen] = usePopover();
  const choice = useRef<HTMLDivElement>(null);
  const possible = call.phase === 'talking' || call.phase === 'held';
  useShortcut('alt+t', () => setOpen(true), possible);
  return (
    <Popover
      open={open && possible}
      onOpenChange={setOpen}
      afterOpenChange={(shown) =>
        shown && choice.current?.querySelector<HTMLElement>('input:checked')?.focus()
      }
      trigger="click"
      placement="bottom"
      destroyOnHidden
      content={<PartyChoice ref={choice} call={call} onDone={() => setOpen(false)} />}
    >
      <Button disabled={!possible}>
        咨询 / 转接 <kbd>Alt+T</kbd>
      </Button>
    </Popover>
  );
};

const Fetched = ({ call }: { call: CallView }) => {
  const { order, isPending } = useOrder(call);
  const state = call.guest?.state;
  const join = (): void => order({ type: 'join-guest' });
  useShortcut('alt+t', join, state === 'consulting' && !isPending);
  return (
    <>
      <Button
        type={state === 'consulting' ? 'primary' : 'default'}
        disabled={isPending}
        onClick={() => order({ type: 'release-agent' })}
      >
        {state === 'ringing' ? '直接转出' : '转接并退出'}
      </Button>
      {state === 'consulting' && (
        <Button disabled={isPending} onClick={join}>
          三方通话 <kbd>Alt+T</kbd>
        </Button>
      )}
      <Button disabled={isPending} onClick={() => order({ type: 'dismiss-guest' })}>
        {
          { ringing: '取消呼叫', consulting: '结束咨询', joined: '请出第三方' }[
            state as 'ringing' | 'consulting' | 'joined'
          ]
        }
      </Button>
    </>
  );
};
