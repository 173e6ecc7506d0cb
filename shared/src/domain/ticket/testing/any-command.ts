import { DAY, HOUR } from '../../time/instant.ts';
import { dueStages } from '../clock/stages.ts';
import type { StageRules } from '../clock/stages.ts';
import type { Command, CommandType } from '../command.ts';
import type { Ticket } from '../ticket.ts';
import { contactResults, ratingLevels } from '../vocabulary.ts';
import { HOUSING, INSPECTION, TOWNSHIP, WATER } from './actors.ts';
import { aCitizen, aFile, aMatter } from './content.ts';
import { numbers, opening, reply } from './stages.ts';

/** Picks by number, so that a test generator only has to make numbers. */
export interface Choice {
  ticket: Ticket;
  now: number;
  rules: StageRules;
  pick: number;
}

type Maker = (choice: Choice) => object;

const BODIES = [WATER, HOUSING, TOWNSHIP, INSPECTION, 'nobody'] as const;
const oneOf = <T>(list: readonly T[], pick: number): T => list[pick % list.length]!;
const flag = (pick: number, bit: number): boolean => ((pick >> bit) & 1) === 1;
const reason: Maker = () => ({ reason: '理由' });

function bodiesFor({ pick }: Choice): object {
  const leadBodyId = oneOf(pick % 4 === 0 ? BODIES : [WATER, WATER, HOUSING], pick >> 3);
  const other = leadBodyId === WATER ? HOUSING : WATER;
  return { leadBodyId, coBodyIds: flag(pick, 7) ? [other] : [] };
}

function firing({ ticket, now, rules, pick }: Choice): object {
  const due = dueStages(ticket, rules, now);
  const found = due.length > 0 ? oneOf(due, pick) : undefined;
  const clock = oneOf([...ticket.clocks, undefined], pick);
  return found ?? { clockKey: clock?.key ?? 'none', stage: 'breach', dueAt: clock?.dueAt ?? 0 };
}

const subtask: Maker = ({ ticket, pick }) => ({
  bodyId: oneOf([...ticket.coHandlers.map(({ bodyId }) => bodyId), HOUSING], pick),
});

const makers: { readonly [T in CommandType]: Maker } = {
  open: () => opening(),
  accept: () => numbers,
  revise: ({ pick }) => ({ citizen: aCitizen({ isAnonymous: flag(pick, 2) }), matter: aMatter() }),
  complete: ({ pick }) => ({
    citizen: aCitizen(),
    matter: aMatter({ urgency: oneOf(['normal', 'critical'], pick) }),
  }),
  reclassify: ({ ticket: { matter }, pick }) => ({
    category: matter.category,
    divisionCode: matter.divisionCode,
    address: matter.address,
    location: null,
    tags: [],
    accused: pick % 8 === 0 ? { bodyId: HOUSING, person: null, concernsConduct: false } : null,
    reason: '更正',
  }),
  abandon: reason,
  'ask-for-more': () => ({ question: '请说明地点' }),
  submit: () => ({}),
  'answer-at-once': () => ({ answer: '答复', knowledgeId: 'K001' }),
  transfer: () => ({ line: '96xxx', reason: '理由' }),
  'refuse-transfer': reason,
  'refer-legal-route': () => ({ route: '诉讼', reason: '理由' }),
  void: reason,
  withdraw: () => ({ reason: '理由', proof: '录音' }),
  dispatch: (choice) => ({
    ...bodiesFor(choice),
    basis: '目录',
    townshipOverride: flag(choice.pick, 5) ? '理由' : null,
  }),
  'dispatch-by-phone': (choice) => ({
    ...bodiesFor(choice),
    basis: '目录',
    townshipOverride: null,
    toldTo: '值班员',
    toldAt: choice.now - (choice.pick % 26) * HOUR,
  }),
  'dispatch-jointly': ({ pick }) => ({
    leadBodyIds: oneOf([[WATER, HOUSING], [HOUSING, WATER, INSPECTION], [WATER]], pick),
    basis: '热线办决定',
    townshipOverride: null,
  }),
  'adopt-part': ({ pick }) => {
    const bodyId = oneOf([HOUSING, WATER], pick);
    return { bodyId, ticketNo: `P-${bodyId}` };
  },
  'settle-part': ({ ticket, pick }) => ({
    ticketNo: oneOf([...ticket.parts.map(({ ticketNo }) => ticketNo ?? 'none'), 'none'], pick),
  }),
  recall: reason,
  'request-return': () => ({ reason: '理由', clause: '条款', suggestedBodyId: null }),
  'rule-return': ({ pick }) => ({ upheld: pick % 3 > 0, reason: '理由', clause: '条款' }),
  convene: reason,
  'give-opinion': ({ pick }) => ({
    bodyId: oneOf([WATER, HOUSING, null, 'nobody'], pick),
    speaker: '科长',
    text: '意见',
    namesBodyId: oneOf([null, INSPECTION], pick >> 2),
  }),
  'rule-consultation': (choice) => ({ ...bodiesFor(choice), clause: '条款', reason: '理由' }),
  sign: () => ({}),
  'assign-handler': ({ pick }) => ({ handlerId: oneOf(['handler', 'housing-handler'], pick), note: '' }),
  'assign-lower': ({ now, pick }) => ({
    bodyId: oneOf([HOUSING, INSPECTION], pick),
    dueAt: now + (pick % 5) * DAY,
    note: '',
  }),
  'draft-result': () => reply,
  'approve-draft': () => ({ note: '' }),
  'reject-draft': reason,
  'record-contact': ({ pick }) => ({ result: oneOf(['reached', ...contactResults], pick), note: '' }),
  'submit-result': ({ pick }) => ({ ...reply, withoutCoHandlers: flag(pick, 1) }),
  'sign-cohandling': subtask,
  'feed-back-cohandling': (choice) => ({ ...subtask(choice), feedback: '已办' }),
  'dispute-cohandling': (choice) => ({ ...subtask(choice), reason: '理由' }),
  'rule-cohandling': (choice) => ({ ...subtask(choice), upheld: flag(choice.pick, 2), reason: '理由' }),
  'request-extension': ({ pick }) => ({
    span: oneOf(['3wd', '5wd', '24h', '9wd'], pick),
    reason: '理由',
    proof: '证明',
  }),
  'rule-extension': ({ pick }) => ({ granted: flag(pick, 1), reason: '理由' }),
  'request-long-cycle': ({ now, pick }) => ({ reason: '理由', until: now + (pick % 200) * DAY }),
  'rule-long-cycle': ({ pick }) => ({ granted: flag(pick, 1), reason: '理由' }),
  'report-progress': () => ({ text: '进展' }),
  'resume-handling': reason,
  review: ({ pick }) => ({ accepted: pick % 3 > 0, reason: '理由', factualFinding: true }),
  'record-callback': ({ pick }) => ({
    outcome: oneOf(['unreached', 'refused'], pick),
    callId: null,
    number: null,
  }),
  rate: ({ pick }) => ({
    level: oneOf(ratingLevels, pick),
    solved: flag(pick, 3),
    by: 'callback',
    reason: '',
  }),
  'record-receipt': ({ pick }) => ({ answeredBy: '值班员', callId: oneOf(['c1', 'c2'], pick) }),
  close: reason,
  redo: reason,
  'recognise-closure': () => ({ document: '认定书1号', reason: '理由' }),
  dispute: reason,
  'rule-recheck': ({ pick }) => ({ upheld: flag(pick, 1), reason: '理由' }),
  archive: () => ({ archiveNo: 'DA1' }),
  urge: () => ({ note: '请快' }),
  supplement: () => ({ text: '补充' }),
  attach: ({ pick }) => ({ file: aFile({ id: `f${pick}`, sha256: `${pick % 40}` }) }),
  detach: ({ ticket, pick }) => ({
    attachmentId: oneOf([...(ticket.attachments ?? []).map(({ id }) => id), 'none'], pick),
  }),
  instruct: () => ({ text: '抓紧办理' }),
  'raise-urgency': ({ pick }) => ({ urgency: oneOf(['urgent', 'critical', 'normal'], pick), reason: '理由' }),
  merge: ({ pick }) => ({ into: oneOf(['P1', numbers.ticketNo], pick >> 2), reason: '理由' }),
  unmerge: reason,
  'share-answer': ({ ticket }) => ({ parent: ticket.mergedInto ?? 'P1', answer: reply }),
  'adopt-child': ({ pick }) => ({ child: `C${pick % 3}` }),
  'release-child': ({ pick }) => ({ child: `C${pick % 3}` }),
  'link-sibling': ({ pick }) => ({ sibling: `S${pick % 3}` }),
  'hand-to-emergency': ({ pick }) => ({
    transferNo: `Z${pick % 3}`,
    line: '110',
    callId: null,
    dangerToLife: flag(pick, 3),
    consent: oneOf(['given', 'refused'], pick),
    awaitsForm: flag(pick, 4),
  }),
  'settle-emergency': ({ pick }) => ({
    transferNo: `Z${pick % 3}`,
    outcome: oneOf(['connected', 'failed'], pick),
  }),
  'move-due': ({ ticket, now, pick }) => ({
    clockKey: oneOf([...ticket.clocks.map(({ key }) => key), 'none'], pick),
    dueAt: now + ((pick % 300) - 20) * HOUR,
    reason: '理由',
  }),
  supervise: ({ pick }) => ({ level: oneOf([1, 2, 3, 4], pick), reason: '理由' }),
  'close-supervision': reason,
  'fire-clock': firing,
  'load-calendar': () => ({}),
  'rebind-profile': () => ({ profileId: 'default', version: 1, reason: '理由' }),
};

/** A command of a kind with contents that mostly fit the ticket. */
export function anyCommand(verb: CommandType, choice: Choice): Command {
  return { type: verb, ...makers[verb](choice) } as Command;
}
