import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '@hotline/server/context';
import { AgentDesk, type Premises } from './agent-desk.ts';
import { takeCalls, type AcceptedMatter } from './agent-work.ts';
import { callHotline, type Telephony } from './citizen-call.ts';
import { courseOf, type Course } from './course.ts';
import { followTicket } from './follow-ticket.ts';
import { Refused } from './person.ts';
import { Staff } from './staff.ts';

export interface SimulationPlan {
  calls: number;
  /** Calls a minute. */
  rate: number;
  agents: number;
  talkMs: number;
  /** Between two steps of a ticket. */
  paceMs: number;
}

/** What a simulation came to. */
export interface SimulationSummary {
  calls: number;
  answered: number;
  tickets: number;
  /** Tickets that scripted people brought to their end. */
  finished: number;
  returned: number;
  urged: number;
  redone: number;
  /** Tickets that somebody else moved, or that refused a step. */
  left: number;
}

type Tell = (row: object) => void;

/** Citizens call, agents answer, bodies handle, until all that was planned has come to its end or the signal comes. */
export async function runSimulation(
  telephony: Telephony,
  context: Context,
  premises: Premises,
  plan: SimulationPlan,
  stop: AbortSignal,
  tell: Tell,
): Promise<SimulationSummary> {
  const sum: SimulationSummary = {
    calls: 0,
    answered: 0,
    tickets: 0,
    finished: 0,
    returned: 0,
    urged: 0,
    redone: 0,
    left: 0,
  };
  const courses = new Map<string, Course>();
  const staff = await Staff.engage(context, premises.url, plan.agents);
  const desks: AgentDesk[] = [];
  const tickets: Promise<void>[] = [];
  const noMoreCalls = new AbortController();
  try {
    for (const username of staff.agentNames) {
      desks.push(await AgentDesk.open(premises, telephony.network, { username, password: staff.password }));
    }
    const agents = desks.map((desk) =>
      takeCalls(
        desk,
        { speech: telephony.speech, courses, talkMs: plan.talkMs },
        noMoreCalls.signal,
        (matter) => {
          tickets.push(follow(staff, desk, matter, plan.paceMs, stop, tell, sum));
        },
      ),
    );
    await dialAll(telephony, plan, courses, stop, tell, sum);
    noMoreCalls.abort();
    await Promise.all(agents);
    await Promise.all(tickets);
  } finally {
    noMoreCalls.abort();
    for (const desk of desks) await desk.close().catch(() => undefined);
    await staff.dismiss(context);
  }
  return sum;
}

/** Citizens dial one after another, at the rate planned; settles when the last call is over. */
async function dialAll(
  telephony: Telephony,
  { calls, rate }: SimulationPlan,
  courses: Map<string, Course>,
  stop: AbortSignal,
  tell: Tell,
  sum: SimulationSummary,
): Promise<void> {
  const running: Promise<void>[] = [];
  for (let index = 0; index < calls && !stop.aborted; index += 1) {
    const course = courseOf(index);
    courses.set(course.callerNo, course);
    const wants = {
      from: course.callerNo,
      say: course.matter.say,
      press: course.press,
      waitMs: 180_000,
      talkMs: null,
    };
    sum.calls += 1;
    const call = callHotline(telephony, wants, stop, (event) => tell({ call: index + 1, ...event }));
    running.push(
      call.then(
        (answered) => void (sum.answered += Number(answered)),
        (error: Error) => tell({ call: index + 1, event: 'failed', what: error.message }),
      ),
    );
    if (index + 1 < calls) await pause(60_000 / rate, undefined, { signal: stop }).catch(() => undefined);
  }
  await Promise.all(running);
}

async function follow(
  staff: Staff,
  desk: AgentDesk,
  { ticketNo, course }: AcceptedMatter,
  paceMs: number,
  stop: AbortSignal,
  tell: Tell,
  sum: SimulationSummary,
): Promise<void> {
  sum.tickets += 1;
  tell({ event: 'accepted', ticketNo, title: course.matter.title });
  try {
    const done = await followTicket(staff, { ticketNo, course, agent: desk.person }, paceMs, stop, (step) =>
      tell({ event: step.verb, ticketNo, by: step.by }),
    );
    const count = (verb: string): number => done.filter((step) => step.verb === verb).length;
    sum.returned += count('request-return');
    sum.urged += count('urge');
    sum.redone += count('redo');
    if (!stop.aborted) sum.finished += 1;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    sum.left += 1;
    tell({ event: 'refused', ticketNo, code: error.code, what: error.message });
  }
}
