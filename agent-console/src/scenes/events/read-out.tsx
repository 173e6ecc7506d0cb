import { type BurstView, listBursts, readOutBurst } from '@hotline/shared/contracts/rest/bursts';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { refresh, useSend } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import css from './events.module.css';

const writers = ['dispatcher', 'shift-leader', 'hotline-head'] as const;

/** 告知口径: every agent reads it out to whoever calls about the event. */
export const ReadOut = ({ burst: { lead, readOut } }: { burst: BurstView }) => {
  const { roles } = usePerson();
  const client = useQueryClient();
  const { mutate, error, isPending } = useSend(readOutBurst);
  const [text, setText] = useState<string | null>(null);
  const save = (): void =>
    mutate(
      { params: { ticketNo: lead.ticketNo }, body: { text: text!.trim() } },
      {
        onSuccess: () => {
          setText(null);
          refresh(client, listBursts);
        },
      },
    );
  return (
    <div className={css.readOut}>
      <b>告知口径</b>
      {text === null ? (
        <p>
          {readOut ? readOut.text : '尚未填写'}
          {readOut && (
            <small>
              {readOut.by} {shortTime(readOut.at)}
            </small>
          )}
        </p>
      ) : (
        <Input.TextArea
          autoFocus
          aria-label="告知口径"
          autoSize={{ minRows: 2 }}
          maxLength={500}
          showCount
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <ProblemAlert error={error} />
      {text === null && writers.some((role) => roles.includes(role)) && (
        <Button size="small" onClick={() => setText(readOut?.text ?? '')}>
          {readOut ? '修改' : '填写'}
        </Button>
      )}
      {text !== null && (
        <>
          <Button
            size="small"
            type="primary"
            loading={isPending}
            disabled={text.trim().length < 2}
            onClick={save}
          >
            发布
          </Button>
          <Button size="small" onClick={() => setText(null)}>
            取消
          </Button>
        </>
      )}
    </div>
  );
};
