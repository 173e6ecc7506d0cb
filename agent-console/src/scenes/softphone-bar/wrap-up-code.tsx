import { noteWrapUp } from '@hotline/shared/contracts/rest/voice';
import { App, Select } from 'antd';
import type { RefSelectProps } from 'antd';
import { useRef, useState } from 'react';
import { asProblem } from '../../api/problem.ts';
import { useSend } from '../../api/use-route.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { useVoicePolicy } from '../../softphone/use-voice-policy.ts';
import { problemSentence } from '../../words/problem.ts';

/** 话后小结 of the call that has just ended; its key opens the list, and who was typing types on when it is chosen. */
export const WrapUpCode = ({ callId }: { callId: string }) => {
  const { message } = App.useApp();
  const shown = useVoicePolicy();
  const noting = useSend(noteWrapUp);
  const list = useRef<RefSelectProps>(null);
  const before = useRef<Element | null>(null);
  const [open, setOpen] = useState(false);
  const show = (): void => {
    before.current = document.activeElement;
    list.current?.focus();
    setOpen(true);
  };
  const close = (): void => {
    setOpen(false);
    const isHere = document.activeElement?.closest('.ant-select') !== null;
    if (isHere && before.current instanceof HTMLElement) before.current.focus();
    before.current = null;
  };
  useShortcut('alt+j', show);
  return (
    <Select
      key={callId}
      ref={list}
      size="small"
      aria-label="话后小结"
      aria-keyshortcuts="Alt+J"
      placeholder={
        <>
          话后小结 <kbd>Alt+J</kbd>
        </>
      }
      style={{ width: 150 }}
      open={open}
      onOpenChange={(next) => (next ? setOpen(true) : close())}
      options={(shown?.policy.wrapUpCodes ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(code: string) =>
        noting.mutate(
          { params: { callId }, body: { code } },
          { onError: (error) => void message.error(problemSentence(asProblem(error))) },
        )
      }
    />
  );
};
