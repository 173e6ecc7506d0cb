import { setTimeout as pause } from 'node:timers/promises';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { nextStep, type Course, type Step } from './course.ts';
import type { Person } from './person.ts';
import type { Staff } from './staff.ts';
import { commandOf, type Suggestion } from './step-command.ts';

const lastResort: Suggestion = { bodyId: 'government-office', coBodyIds: [], clause: '协调办理' };

/**
 * Scripted people bring a ticket to its end, one step after another.
 * @param paceMs between two steps
 * @throws Refused when somebody else moved the ticket, or may not do what the course wants
 */
export async function followTicket(
  staff: Staff,
  { ticketNo, course, agent }: { ticketNo: string; course: Course; agent: Person },
  paceMs: number,
  stop: AbortSignal,
  tell: (step: Step) => void,
): Promise<readonly Step[]> {
  const done: Step[] = [];
  for (;;) {
    await pause(paceMs, undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) return done;
    const ticket = await agent.ticket(ticketNo);
    const step = nextStep(ticket, course, done);
    if (!step) return done;
    const person = step.by === 'agent' ? agent : await staff.person(usernameOf(step, ticket));
    const suggestion = step.verb === 'dispatch' ? await suggested(person, ticketNo, done) : lastResort;
    await person.act(ticketNo, commandOf(step, course, suggestion));
    done.push(step);
    tell(step);
  }
}

function usernameOf({ by, bodyId }: Step, { lead }: TicketView): string {
  if (by === 'co-handler') return `sim-liaison-${bodyId}`;
  return by === 'liaison' || by === 'body-head' ? `sim-${by}-${lead?.bodyId}` : `sim-${by}`;
}

/** The best suggestion; after an upheld return the next one. */
async function suggested(dispatcher: Person, ticketNo: string, done: readonly Step[]): Promise<Suggestion> {
  const suggestions = await dispatcher.send<Suggestion[]>('GET', `/tickets/${ticketNo}/suggestion`);
  const returned = done.some(({ verb, granted }) => verb === 'rule-return' && granted);
  return suggestions[returned ? 1 : 0] ?? lastResort;
}
