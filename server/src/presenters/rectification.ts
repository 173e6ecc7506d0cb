import type { CheckView, RectificationView } from '@hotline/shared/contracts/rest/rectifications';
import type { SaidView } from '@hotline/shared/contracts/rest/orders';
import { offeredOnCase } from '@hotline/shared/domain/supervision/case/decide-case';
import type { CaseCommand, CaseFile } from '@hotline/shared/domain/supervision/case/case-file';
import type { CaseRules } from '@hotline/shared/domain/supervision/case/case';
import type { Check } from '@hotline/shared/domain/supervision/check/check';
import { checkRules } from '@hotline/shared/domain/supervision/check/rules';
import type { Said } from '@hotline/shared/domain/supervision/order/order';
import type { Rectification } from '@hotline/shared/domain/supervision/rectification/rectification';
import { rectificationRules } from '@hotline/shared/domain/supervision/rectification/rules';
import { runningDeadline } from '@hotline/shared/domain/supervision/rectification/watch-rectification';
import { civilDayOf, instantOf } from '@hotline/shared/domain/time/civil-date';
import { actorOf } from '../commands/actors.ts';
import type { Context } from '../context.ts';
import { isBodyStaff } from '../policies/ticket-access.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { CaseDocument } from '../store/models/case.ts';

const said = ({ at, by, text }: Said): SaidView => ({
  at,
  by: by.role === 'machine' ? '系统' : by.name,
  text,
});

/** 差评件. To the rated body it says the day, and neither the ticket, the level nor the hour (好差评). */
export function presentRectification(
  context: Context,
  { _id, version, state }: CaseDocument<Rectification>,
  reader: PersonRecord,
): RectificationView {
  const ofBody = isBodyStaff(reader);
  const { verification, appeal, callback, bodyId, openedAt } = state;
  return {
    id: _id,
    version,
    rectificationNo: state.rectificationNo,
    status: state.status,
    ticketNo: ofBody ? null : state.ticketNo,
    level: ofBody ? null : state.level,
    title: state.title,
    bodyId,
    bodyName: context.directory.body(bodyId)?.name ?? bodyId,
    openedAt: ofBody ? instantOf(civilDayOf(openedAt)) : openedAt,
    dueAt: runningDeadline(state)?.deadline.dueAt ?? null,
    verification: verification && { ...said(verification), founded: verification.founded },
    measures: state.measures && said(state.measures),
    appeal: appeal && {
      ...said(appeal),
      ground: appeal.ground,
      ruling: appeal.ruling && {
        ...said(appeal.ruling),
        upheld: appeal.ruling.upheld,
        panel: [...appeal.ruling.panel],
      },
    },
    callback: callback && !ofBody ? { ...said(callback), satisfied: callback.satisfied } : null,
    history: ofBody ? [] : state.history.map((entry) => ({ ...said(entry), act: entry.act })),
    offered: offeredTo(context, rectificationRules, state, reader),
  };
}

/** 虚假办结核查. */
export function presentCheck(
  context: Context,
  { _id, version, state }: CaseDocument<Check>,
  reader: PersonRecord,
): CheckView {
  const { bodyId, finding, conclusion, checking, stating, status } = state;
  const open = status === 'picked' ? checking : status === 'suspected' ? stating : null;
  return {
    id: _id,
    version,
    status,
    ticketNo: state.ticketNo,
    title: state.title,
    bodyId,
    bodyName: context.directory.body(bodyId)?.name ?? bodyId,
    reasons: [...state.reasons],
    signs: state.signs ? { ...state.signs, samePhotos: [...(state.signs.samePhotos ?? [])] } : null,
    pickedAt: state.pickedAt,
    dueAt: open?.dueAt ?? null,
    finding: finding && said(finding),
    statements: state.statements.map(said),
    conclusion: conclusion && said(conclusion),
    history: state.history.map((entry) => ({ ...said(entry), act: entry.act })),
    offered: offeredTo(context, checkRules, state, reader),
  };
}

function offeredTo<S extends CaseFile, C extends CaseCommand>(
  { directory }: Context,
  rules: CaseRules<S, C>,
  state: S,
  reader: PersonRecord,
): C['type'][] {
  const scope = reader.bodyId ? directory.bodiesBelow(reader.bodyId) : [];
  return [
    ...new Set(reader.roles.flatMap((role) => offeredOnCase(rules, state, actorOf(reader, role), scope))),
  ];
}
