import { ratingLevels, type RatingLevel, type Status } from '@hotline/shared/domain/ticket/vocabulary';
import { matters, type SimulatedMatter } from './matters.ts';

/** What will become of one simulated call. */
export interface Course {
  callerNo: string;
  matter: SimulatedMatter;
  /** Key of the survey after the call; `null` = he presses none. */
  press: string | null;
  /** The body says that it is not its business. */
  returns: 'never' | 'refused' | 'upheld';
  /** He calls again because nothing happens. */
  urges: boolean;
  /** The first reply is sent back by the reviewer. */
  replyRefused: boolean;
  /** How he rates the outcome at the first call-back; after 重办 he is satisfied. */
  level: RatingLevel;
}

const firstNumber = 13_700_000_000;

/** The same call has always the same course; the shares are roughly those of a county's hotline. */
export function courseOf(index: number): Course {
  const every = (n: number, offset: number): boolean => index % n === offset;
  return {
    callerNo: String(firstNumber + index * 7919),
    matter: matters[(index * 17) % matters.length]!,
    press: every(4, 3) ? null : String((index % 3) + 1),
    returns: every(9, 2) ? 'upheld' : every(9, 6) ? 'refused' : 'never',
    urges: every(5, 1),
    replyRefused: every(6, 4),
    level: every(7, 5) ? 'dissatisfied' : ratingLevels[index % 3]!,
  };
}

/** Who does the next thing to a ticket, and what; the words are found where it is done. */
export interface Step {
  by: 'agent' | 'dispatcher' | 'liaison' | 'co-handler' | 'body-head' | 'reviewer' | 'callback-agent';
  verb:
    | 'dispatch'
    | 'sign'
    | 'request-return'
    | 'rule-return'
    | 'urge'
    | 'record-contact'
    | 'sign-cohandling'
    | 'feed-back-cohandling'
    | 'draft-result'
    | 'approve-draft'
    | 'submit-result'
    | 'review'
    | 'rate'
    | 'redo';
  /** The ruling of `rule-return` and `review`. */
  granted?: boolean;
  level?: RatingLevel;
  /** The co-handling body. */
  bodyId?: string;
}

interface Stage {
  status: Status;
  coHandlers: readonly { bodyId: string; status: string }[];
}

/** @param done verbs that the ticket has behind it. @returns null when nobody of the simulation has to act any more */
export function nextStep({ status, coHandlers }: Stage, course: Course, done: readonly Step[]): Step | null {
  const times = (verb: Step['verb']): number => done.filter((step) => step.verb === verb).length;
  switch (status) {
    case 'awaiting-dispatch':
    case 'redo':
      return { by: 'dispatcher', verb: 'dispatch' };
    case 'awaiting-sign':
      return { by: 'liaison', verb: 'sign' };
    case 'return-review':
      return { by: 'reviewer', verb: 'rule-return', granted: course.returns === 'upheld' };
    case 'handling':
      if (course.returns !== 'never' && times('request-return') === 0)
        return { by: 'liaison', verb: 'request-return' };
      if (course.urges && times('urge') === 0) return { by: 'agent', verb: 'urge' };
      if (times('record-contact') <= times('redo')) return { by: 'liaison', verb: 'record-contact' };
      return coHandling(coHandlers) ?? reply(times);
    case 'awaiting-review':
      return { by: 'reviewer', verb: 'review', granted: !course.replyRefused || times('review') > 0 };
    case 'awaiting-callback':
      if (times('rate') > times('redo')) return { by: 'callback-agent', verb: 'redo' };
      return { by: 'callback-agent', verb: 'rate', level: times('redo') > 0 ? 'satisfied' : course.level };
    default:
      return null;
  }
}

function coHandling(coHandlers: Stage['coHandlers']): Step | undefined {
  const open = coHandlers.find(({ status }) => status === 'awaiting-sign' || status === 'handling');
  if (!open) return undefined;
  const verb = open.status === 'awaiting-sign' ? 'sign-cohandling' : 'feed-back-cohandling';
  return { by: 'co-handler', verb, bodyId: open.bodyId };
}

/** Every reply is drafted and goes through 审签 before it is submitted, also the one after a refusal. */
function reply(times: (verb: Step['verb']) => number): Step {
  const submitted = times('submit-result');
  if (times('draft-result') === submitted) return { by: 'liaison', verb: 'draft-result' };
  if (times('approve-draft') === submitted) return { by: 'body-head', verb: 'approve-draft' };
  return { by: 'liaison', verb: 'submit-result' };
}
