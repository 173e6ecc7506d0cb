import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { Button, Popover } from 'antd';
import { useRef } from 'react';
import { usePopover } from '../../components/use-popover.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { useAbuseMark } from './abuse-mark.tsx';
import { KeyPad } from './key-pad.tsx';
import css from './softphone-bar.module.css';
import { useOrder } from './use-order.ts';

/** 更多: what a call seldom wants. Its keys work while it is closed; a recording that is stopped is seen in the bar. */
export const MoreActions = ({ call }: { call: CallView }) => {
  const { order, isPending } = useOrder(call);
  const abuse = useAbuseMark(call);
  const [open, setOpen] = usePopover();
  const pad = useRef<HTMLDivElement>(null);
  const paused = call.recordingPaused;
  const record = (): void => order({ type: paused ? 'resume-recording' : 'pause-recording' });
  const closing = (act: () => void) => (): void => {
    act();
    setOpen(false);
  };
  useShortcut('F10', record, !isPending);
  useShortcut('alt+k', () => setOpen(true));
  return (
    <>
      {paused && (
        <Button danger disabled={isPending} onClick={record}>
          恢复录音 <kbd>F10</kbd>
        </Button>
      )}
      <Popover
        open={open}
        onOpenChange={setOpen}
        // Digits that are typed are meant for the other side now, not for the sheet.
        afterOpenChange={(shown) => shown && pad.current?.querySelector('button')?.focus()}
        trigger="click"
        placement="bottomRight"
        destroyOnHidden
        content={
          <div className={css.more}>
            {!paused && (
              <Button block disabled={isPending} onClick={closing(record)}>
                暂停录音 <kbd>F10</kbd>
              </Button>
            )}
            <Button block disabled={abuse.marked || abuse.isPending} onClick={closing(abuse.mark)}>
              {abuse.marked ? '已标记骚扰' : '标记骚扰'} <kbd>F3</kbd>
            </Button>
            <KeyPad ref={pad} />
          </div>
        }
      >
        <Button aria-expanded={open}>更多 ▾</Button>
      </Popover>
    </>
  );
};
