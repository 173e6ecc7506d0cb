import type { PublicCommand } from '@hotline/shared/contracts/command';
import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import { showTicket } from '@hotline/shared/contracts/rest/tickets';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../actions/use-act.ts';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import css from './workbench.module.css';

type Kind = 'urge' | 'supplement';
const words: Record<Kind, string> = { urge: '催办', supplement: '补充诉求' };

const commandOf = (kind: Kind, text: string): PublicCommand =>
  kind === 'urge' ? { type: 'urge', note: text } : { type: 'supplement', text };

/** 催办 or 补充 instead of a new ticket: the body sees it at once. */
export const UrgeOrAdd = ({ row }: { row: TicketRow }) => {
  const [kind, setKind] = useState<Kind | null>(null);
  const [text, setText] = useState('');
  // The list may be older than the ticket: what is sent names the version of now.
  const { data: ticket } = useRoute(
    showTicket,
    { params: { ticketNo: row.ticketNo } },
    { enabled: kind !== null },
  );
  const { act, error, isPending } = useAct(ticket ?? row);
  const done = (): void => {
    setKind(null);
    setText('');
  };
  return (
    <div className={css.urge}>
      {(['urge', 'supplement'] as const).map((one) => (
        <Button
          key={one}
          size="small"
          aria-expanded={kind === one}
          onClick={() => setKind(kind === one ? null : one)}
        >
          {words[one]}
        </Button>
      ))}
      {kind !== null && (
        <>
          <Input.TextArea
            autoFocus
            aria-label={`${words[kind]}内容`}
            autoSize={{ minRows: 2 }}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <ProblemAlert error={error} />
          <Button
            size="small"
            type="primary"
            loading={isPending}
            disabled={ticket === undefined || (kind === 'supplement' && text.trim() === '')}
            onClick={() => act(commandOf(kind, text), done)}
          >
            提交{words[kind]}
          </Button>
        </>
      )}
    </div>
  );
};
