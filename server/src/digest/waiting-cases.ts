import type { DigestItem } from '@hotline/shared/domain/digest/digest';
import { nextVerb } from '@hotline/shared/domain/digest/duty';
import type { nextVerbs } from '@hotline/shared/domain/digest/duty';
import type { CaseCommand, CaseFile } from '@hotline/shared/domain/supervision/case/case-file';
import type { CaseRules } from '@hotline/shared/domain/supervision/case/case';
import { checkRules } from '@hotline/shared/domain/supervision/check/rules';
import { orderRules } from '@hotline/shared/domain/supervision/order/rules';
import { rectificationRules } from '@hotline/shared/domain/supervision/rectification/rules';
import { runningDeadline } from '@hotline/shared/domain/supervision/rectification/watch-rectification';
import type { Model } from 'mongoose';
import { actorOf } from '../commands/actors.ts';
import type { Context } from '../context.ts';
import type { CaseDocument } from '../store/models/case.ts';
import { addTo } from './recipients.ts';
import type { Recipient, Recipients, Waiting } from './recipients.ts';

/** How one kind of file is told. */
interface Telling<S extends CaseFile, C extends CaseCommand> {
  kind: keyof typeof nextVerbs;
  rules: CaseRules<S, C>;
  open: readonly S['status'][];
  describe: (state: S) => Pick<DigestItem, 'bodyId' | 'dueAt'>;
}

/** Orders, 差评件 and checks, for those who bring them on. */
export async function waitingCases(
  { store }: Context,
  { all: recipients }: Recipients,
  waiting: Waiting,
): Promise<void> {
  await collect(store.orders, recipients, waiting, {
    kind: 'order',
    rules: orderRules,
    open: ['proposed', 'issued', 'replied'],
    describe: ({ bodyId, status, signing, replying }) => ({
      bodyId: status === 'issued' ? bodyId : null,
      dueAt: status === 'proposed' ? signing.dueAt : status === 'issued' ? (replying?.dueAt ?? null) : null,
    }),
  });
  await collect(store.rectifications, recipients, waiting, {
    kind: 'rectification',
    rules: rectificationRules,
    open: ['verifying', 'rectifying', 'appealed', 'calling-back'],
    describe: (file) => ({
      bodyId: file.status === 'rectifying' ? file.bodyId : null,
      dueAt: runningDeadline(file)?.deadline.dueAt ?? null,
    }),
  });
  await collect(store.checks, recipients, waiting, {
    kind: 'check',
    rules: checkRules,
    open: ['picked', 'suspected'],
    describe: ({ status, bodyId, checking, stating }) => ({
      bodyId: status === 'suspected' ? bodyId : null,
      dueAt: status === 'picked' ? checking.dueAt : (stating?.dueAt ?? null),
    }),
  });
}

async function collect<S extends CaseFile, C extends CaseCommand>(
  model: Model<CaseDocument<S>>,
  recipients: readonly Recipient[],
  waiting: Waiting,
  { kind, rules, open, describe }: Telling<S, C>,
): Promise<void> {
  const found = await model.find({ 'state.status': { $in: open } } as never).lean<CaseDocument<S>[]>();
  for (const { _id: id, state } of found) {
    for (const { person, scope } of recipients) {
      const verbs = person.roles.flatMap(
        (role) => nextVerb(kind, rules, state, actorOf(person, role), scope) ?? [],
      );
      if (verbs[0]) addTo(waiting, person._id, { kind, id, verb: verbs[0], ...describe(state) });
    }
  }
}
