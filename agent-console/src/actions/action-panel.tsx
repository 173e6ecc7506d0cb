import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { Button } from 'antd';
import { useState } from 'react';
import css from './action-panel.module.css';
import { MatterVerbForm } from './matter-verb-form.tsx';
import { isFormVerb, isKnownVerb, isMatterVerb, toneOf, sayVerb } from './specs.ts';
import { VerbForm } from './verb-form.tsx';

interface Props {
  ticket: TicketView;
  /** Opened first when it is offered, in this order. */
  prefer?: readonly string[];
  /** Shown elsewhere on the scene. */
  without?: readonly string[];
  /** Values offered from beside to the form that is open. */
  preset?: Record<string, unknown> | undefined;
  /** Ctrl+Enter sends the open form from anywhere on the scene. */
  main?: boolean;
}

const ranks = { primary: 0, plain: 1, danger: 2 } as const;
const rank = (verb: string): number => ranks[toneOf(verb) ?? 'plain'];

/** Everything that this reader may do now, one small form each. */
export const ActionPanel = ({ ticket, prefer = [], without = [], preset, main = false }: Props) => {
  const offered = ticket.offered.filter((verb) => isKnownVerb(verb) && !without.includes(verb));
  const [picked, setPicked] = useState<string | null>(null);
  const first = prefer.find((verb) => offered.includes(verb)) ?? null;
  const open = picked !== null && offered.includes(picked) ? picked : first;
  return (
    <section className={css.panel} aria-label="可办事项">
      <p className={css.none}>
        {ticket.waitingFor} {offered.length === 0 && '您现在没有可办的事项。'}
      </p>
      <div className={css.verbs}>
        {offered
          .toSorted((a, b) => rank(a) - rank(b))
          .map((verb) => (
            <Button
              key={verb}
              type={verb === open ? 'primary' : 'default'}
              ghost={verb === open}
              danger={toneOf(verb) === 'danger'}
              aria-expanded={verb === open}
              onClick={() => setPicked(verb)}
            >
              {sayVerb(verb)}
            </Button>
          ))}
      </div>
      {open !== null && (
        <div className={css.form} key={`${ticket.ticketNo} ${open}`}>
          <h2>{sayVerb(open)}</h2>
          {isMatterVerb(open) && (
            <MatterVerbForm ticket={ticket} verb={open} onDone={() => setPicked(null)} />
          )}
          {isFormVerb(open) && (
            <VerbForm
              ticket={ticket}
              verb={open}
              preset={preset}
              main={main}
              onDone={() => setPicked(null)}
            />
          )}
        </div>
      )}
    </section>
  );
};
