import {
  actOnCheck,
  actOnRectification,
  listChecks,
  listRectifications,
  showCheck,
  showCheckCorrections,
  showRectification,
  showRectificationCorrections,
} from '@hotline/shared/contracts/rest/rectifications';
import type { PublicRectificationCommand } from '@hotline/shared/contracts/rest/rectifications';
import type { CaseCommand, CaseFile } from '@hotline/shared/domain/supervision/case/case-file';
import { checkStatuses } from '@hotline/shared/domain/supervision/check/check';
import type { Check } from '@hotline/shared/domain/supervision/check/check';
import { rectificationStatuses } from '@hotline/shared/domain/supervision/rectification/rectification';
import type {
  Rectification,
  RectificationCommand,
} from '@hotline/shared/domain/supervision/rectification/rectification';
import type { Router } from 'express';
import { staleVersion } from '../../commands/act-on-ticket.ts';
import { actorOf } from '../../commands/actors.ts';
import type { Context } from '../../context.ts';
import { supervisingRoles } from '../../policies/case-access.ts';
import { presentCheck, presentRectification } from '../../presenters/rectification.ts';
import type { PersonRecord } from '../../store/directory.ts';
import type { CaseDocument } from '../../store/models/case.ts';
import { actOnCase } from '../../supervision/act-on-case.ts';
import type { CaseRoom } from '../../supervision/case-room.ts';
import { correctionsByCheck, correctionsByRuling } from '../../kpi/show-corrections.ts';
import { checkRoom } from '../../supervision/check-room.ts';
import { findCase, findCases } from '../../supervision/find-cases.ts';
import type { CaseFilter } from '../../supervision/find-cases.ts';
import { rectificationRoom } from '../../supervision/rectification-room.ts';
import { anyRole, signedIn } from '../permit.ts';
import { serve } from '../serve.ts';

const rectifications: CaseFilter<Rectification> = {
  open: ['verifying', 'rectifying', 'appealed', 'calling-back'],
  forBodies: rectificationStatuses.filter((status) => status !== 'verifying'),
  begun: 'state.openedAt',
};
const checks: CaseFilter<Check> = {
  open: ['picked', 'suspected'],
  forBodies: checkStatuses.filter((status) => status !== 'picked'),
  begun: 'state.pickedAt',
};

const keepers = anyRole(...supervisingRoles, 'callback-agent');

/** 差评件 and 虚假办结核查. */
export function rectificationRoutes(router: Router, context: Context): void {
  const { store, clock } = context;
  serve(router, listRectifications, signedIn, async ({ query, person }) => {
    const found = await findCases(context, store.rectifications, rectifications, query.view, person);
    const rows = found.map((one) => presentRectification(context, one, person));
    return { at: clock.now(), rows: query.view === 'open' ? rows.toSorted(byDue) : rows };
  });
  serve(router, actOnRectification, signedIn, async ({ params, body, person }) => {
    const loaded = await findCase(context, store.rectifications, rectifications, params.id, person);
    const command = whole(context, body.command);
    const done = await act(context, rectificationRoom, loaded, { ...body, command }, person);
    return presentRectification(context, done, person);
  });
  serve(router, showRectification, signedIn, async ({ params, person }) =>
    presentRectification(
      context,
      await findCase(context, store.rectifications, rectifications, params.id, person),
      person,
    ),
  );
  serve(router, showRectificationCorrections, keepers, async ({ params, person }) =>
    correctionsByRuling(
      context,
      (await findCase(context, store.rectifications, rectifications, params.id, person)).state,
    ),
  );
  serve(router, listChecks, signedIn, async ({ query, person }) => {
    const found = await findCases(context, store.checks, checks, query.view, person);
    const rows = found.map((one) => presentCheck(context, one, person));
    return { at: clock.now(), rows: query.view === 'open' ? rows.toSorted(byDue) : rows };
  });
  serve(router, showCheck, signedIn, async ({ params, person }) =>
    presentCheck(context, await findCase(context, store.checks, checks, params.id, person), person),
  );
  serve(router, showCheckCorrections, keepers, async ({ params, person }) =>
    correctionsByCheck(context, (await findCase(context, store.checks, checks, params.id, person)).state),
  );
  serve(router, actOnCheck, signedIn, async ({ params, body, person }) => {
    const loaded = await findCase(context, store.checks, checks, params.id, person);
    return presentCheck(context, await act(context, checkRoom, loaded, body, person), person);
  });
}

const byDue = (a: { dueAt: number | null }, b: { dueAt: number | null }): number =>
  (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || 0;

function act<S extends CaseFile, C extends CaseCommand>(
  context: Context,
  room: CaseRoom<S, C>,
  loaded: CaseDocument<S>,
  { version, command }: { version: number; command: C },
  person: PersonRecord,
): Promise<CaseDocument<S>> {
  if (loaded.version !== version) throw staleVersion();
  return actOnCase(
    context,
    room,
    loaded,
    command,
    person.roles.map((role) => actorOf(person, role)),
  );
}

/** The panel is named by id; who is not on the staff does not judge. */
function whole({ directory }: Context, command: PublicRectificationCommand): RectificationCommand {
  if (command.type !== 'rule-appeal') return command;
  const { panelIds, ...rest } = command;
  const panel = panelIds.flatMap((id) => {
    const person = directory.person(id);
    return person?.active ? [{ name: person.name, bodyId: person.bodyId }] : [];
  });
  return { ...rest, panel };
}
