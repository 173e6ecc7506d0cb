import type { CaseCommand, CaseFile } from '@hotline/shared/domain/supervision/case/case-file';
import type { CaseRefusal } from '@hotline/shared/domain/supervision/case/case';
import { decideCase } from '@hotline/shared/domain/supervision/case/decide-case';
import { nextLookAt } from '@hotline/shared/domain/supervision/case/watch';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import { caseRefusalSentence } from '@hotline/shared/words/zh-CN';
import { stageRules } from '../commands/stage-rules.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { saveCase } from '../store/case-repository.ts';
import type { Audited } from '../store/models/audit.ts';
import type { CaseDocument } from '../store/models/case.ts';
import { lineOf, payAudit } from '../store/owed-audit.ts';
import type { CaseRoom } from './case-room.ts';

const forbidden: readonly CaseRefusal['code'][] = [
  'case-role-forbidden',
  'case-out-of-scope',
  'case-issuer-only',
  'case-own-act',
];
const conflicting: readonly CaseRefusal['code'][] = [
  'case-status-forbids',
  'case-already-said',
  'statement-pending',
];

function problemOf(refusal: CaseRefusal): ProblemError {
  const { code } = refusal;
  const status = forbidden.includes(code) ? 403 : conflicting.includes(code) ? 409 : 422;
  return new ProblemError(status, code, caseRefusalSentence(refusal));
}

const stale = (): ProblemError => new ProblemError(409, 'version-stale', '内容已被他人更新，请刷新后再操作');

/**
 * Load → decide → save of one verb, for the first of the actors that may do it; then what follows from it elsewhere.
 * A crash in between is made good by the clock, which finds the file marked.
 * @param audited where the audit is to tell of it as well
 * @throws ProblemError of the first actor's refusal, or `version-stale`
 */
export async function actOnCase<S extends CaseFile, C extends CaseCommand>(
  context: Context,
  room: CaseRoom<S, C>,
  loaded: CaseDocument<S>,
  command: C,
  actors: readonly Actor[],
  audited?: Audited,
): Promise<CaseDocument<S>> {
  const now = context.clock.now();
  const state = decideAs(context, room, loaded.state, command, actors, now);
  const change = { state, nextDueAt: now, follow: true };
  const lines = audited ? [lineOf(audited, context.clock)] : [];
  const model = room.model(context.store);
  if (!(await saveCase(model, loaded, change, lines))) throw stale();
  await payAudit(context.store, model, loaded._id, lines);
  return followCase(context, room, { ...loaded, ...change, version: loaded.version + 1 });
}

function decideAs<S extends CaseFile, C extends CaseCommand>(
  context: Context,
  { rules }: CaseRoom<S, C>,
  state: S,
  command: C,
  actors: readonly Actor[],
  now: number,
): S {
  let first: CaseRefusal | null = null;
  for (const actor of actors) {
    const scope = actor.bodyId ? context.directory.bodiesBelow(actor.bodyId) : [];
    const decision = decideCase(rules, state, command, { now, actor, scope, ...stageRules(context) });
    if (decision.ok) return decision.state;
    if (!first || first.code === 'case-role-forbidden') first = decision.refusal;
  }
  throw problemOf(first ?? { code: 'case-role-forbidden' });
}

/** Does what follows, tells the screens, and sets when the clock looks again. */
export async function followCase<S extends CaseFile, C extends CaseCommand>(
  context: Context,
  room: CaseRoom<S, C>,
  loaded: CaseDocument<S>,
): Promise<CaseDocument<S>> {
  const { _id, version, state } = loaded;
  await room.follow(context, state);
  context.ports.realtime.publish({ kind: 'case', change: { kind: room.kind, id: _id } });
  const watch = room.watch(state, stageRules(context));
  const nextDueAt = nextLookAt(watch, state.fired, context.clock.now());
  await room
    .model(context.store)
    .collection.updateOne({ _id, version } as never, { $set: { nextDueAt, follow: false } });
  return { ...loaded, nextDueAt, follow: false };
}
