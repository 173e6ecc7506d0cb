import { randomUUID } from 'node:crypto';
import type { HandOverView } from '@hotline/shared/contracts/rest/shift';
import { signHandOver } from '@hotline/shared/domain/shift/hand-over';
import type { HandOverRefusal } from '@hotline/shared/domain/shift/hand-over';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { HandOverDocument } from '../store/models/hand-over.ts';
import { lineOf, payAudit, updateAudited } from '../store/owed-audit.ts';
import { isDuplicateKey } from '../store/store.ts';
import { shiftMatters } from './shift-matters.ts';

const SHOWN = 60;

const refusals: Record<HandOverRefusal, string> = {
  'own-hand-over': '须由接班班长签收，不能签收自己写的交班记录',
  'already-signed': '这份交班记录已经签收',
};

const present = ({
  _id: id,
  writtenAt,
  writtenBy,
  note,
  matters,
  signed,
}: HandOverDocument): HandOverView => ({
  id,
  writtenAt,
  writtenBy,
  note,
  matters: {
    urgent: [...matters.urgent],
    emergencies: [...matters.emergencies],
    // Written before they were handed over.
    risks: [...(matters.risks ?? [])],
    callBacks: [...matters.callBacks],
  },
  signed,
});

export async function listHandOvers({ store }: Context): Promise<HandOverView[]> {
  const found = await store.handOvers.find().sort({ writtenAt: -1 }).limit(SHOWN).lean<HandOverDocument[]>();
  return found.map(present);
}

/** @throws a problem 409 while an earlier one waits to be signed. */
export async function writeHandOver(
  context: Context,
  person: PersonRecord,
  note: string,
  address = '',
): Promise<HandOverView> {
  const { store, clock } = context;
  const audited = { person, act: 'shift-hand-over', ticketNo: null, reason: note, address };
  const line = lineOf(audited, clock);
  const document: HandOverDocument = {
    _id: randomUUID(),
    writtenAt: clock.now(),
    writtenBy: { id: person._id, name: person.name },
    note,
    matters: await shiftMatters(context),
    signed: null,
    waits: true,
    owedAudit: [line],
  };
  try {
    await store.handOvers.create(document);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new ProblemError(409, 'hand-over-unsigned', '上一份交班记录尚未签收');
  }
  await payAudit(store, store.handOvers, document._id, [line]);
  return present(document);
}

/** @throws a problem 404 or 409 */
export async function takeOver(
  context: Context,
  person: PersonRecord,
  id: string,
  remark: string,
  address = '',
): Promise<HandOverView> {
  const { store, clock } = context;
  const found = await store.handOvers.findById(id).lean<HandOverDocument>();
  if (!found) throw new ProblemError(404, 'hand-over-unknown', '没有这份交班记录');
  const by = { id: person._id, name: person.name };
  const decided = signHandOver(present(found), by, remark, clock.now());
  if (!decided.ok) throw new ProblemError(409, decided.refusal, refusals[decided.refusal]);
  const { signed } = decided.handOver;
  const reason = `${found.writtenBy.name}的交班记录${remark && `：${remark}`}`;
  const audited = { person, act: 'shift-take-over', ticketNo: null, reason, address };
  const change = { $set: { signed }, $unset: { waits: 1 } };
  const isMine = await updateAudited(context, store.handOvers, { _id: id, signed: null }, change, audited);
  if (!isMine) throw new ProblemError(409, 'already-signed', refusals['already-signed']);
  return present({ ...found, signed });
}
