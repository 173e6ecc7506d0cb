import { setTimeout as pause } from 'node:timers/promises';
import type { ScreenPop } from '@hotline/shared/contracts/rest/calls';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { blankCitizen, blankMatter } from '@hotline/shared/domain/ticket/blank-content';
import type { AgentDesk } from './agent-desk.ts';
import type { Course } from './course.ts';
import { Refused } from './person.ts';
import type { Speech } from './speech.ts';

export interface AcceptedMatter {
  ticketNo: string;
  course: Course;
}

const forAWhileMs = 1000;
const repeats = 10;
const words = '您好，请讲。好的，我已经记录下来，马上为您转交承办单位。';

/** A scripted agent answers call after call until the signal comes. */
export async function takeCalls(
  desk: AgentDesk,
  { speech, courses, talkMs }: { speech: Speech; courses: ReadonlyMap<string, Course>; talkMs: number },
  stop: AbortSignal,
  accepted: (matter: AcceptedMatter) => void,
): Promise<void> {
  const file = await speech.file(words);
  while (!stop.aborted) {
    await desk.ready();
    const call = await nextCall(desk, stop);
    if (!call) return;
    const up = await call.answered.then(
      () => true,
      () => false,
    );
    if (!up) continue;
    await call.say(file, repeats).catch(() => undefined);
    await pause(talkMs, undefined, { signal: stop }).catch(() => undefined);
    const matter = await writeDown(desk, courses);
    if (matter) accepted(matter);
    await desk.askForRating(call.callId).catch(ifRefused);
    await call.ended;
  }
}

async function nextCall(desk: AgentDesk, stop: AbortSignal) {
  while (!stop.aborted) {
    const call = await desk.rings(forAWhileMs).catch(() => undefined);
    if (call) return call;
  }
  return undefined;
}

/** What the citizen wants becomes a ticket, or is answered in the call. */
async function writeDown(
  { person }: AgentDesk,
  courses: ReadonlyMap<string, Course>,
): Promise<AcceptedMatter | undefined> {
  const pop = await person.send<ScreenPop | null>('GET', '/calls/mine');
  const course = courses.get(pop?.call.callerNo ?? '');
  if (!pop || !course) return undefined;
  const { matter } = course;
  const atOnce = matter.knowledgeId !== null || matter.type === 'praise';
  const { ticketNo } = await person.send<TicketView>(
    'POST',
    '/tickets',
    intakeOf(course, pop.call.callId, atOnce),
  );
  if (atOnce)
    await person.act(ticketNo, {
      type: 'answer-at-once',
      answer: '已当场答复',
      knowledgeId: matter.knowledgeId,
    });
  return { ticketNo, course };
}

const intakeOf = ({ matter, callerNo }: Course, callId: string, atOnce: boolean) => ({
  draftId: null,
  callId,
  source: 'phone',
  upstreamNo: null,
  upstreamDue: null,
  next: atOnce ? 'keep' : 'submit',
  citizen: { ...blankCitizen(callerNo), name: '演示诉求人' },
  matter: {
    ...blankMatter(matter.divisionCode),
    type: matter.type,
    category: matter.category,
    title: matter.title,
    content: matter.say,
    tags: ['演示'],
  },
});

/** The citizen may have hung up first. */
function ifRefused(error: unknown): void {
  if (!(error instanceof Refused)) throw error;
}
