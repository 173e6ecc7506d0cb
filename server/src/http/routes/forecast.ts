import { showForecast } from '@hotline/shared/contracts/rest/forecast';
import { replayMonth as replayRoute } from '@hotline/shared/contracts/rest/replay';
import type { ReplayedDueRow } from '@hotline/shared/contracts/rest/replay';
import type { Router } from 'express';
import { problemsOf as calendarProblemsOf } from '../../calendars/preview-calendar.ts';
import type { Context } from '../../context.ts';
import { forecastTickets } from '../../forecast/forecast-tickets.ts';
import { asProfile } from '../../profiles/as-profile.ts';
import { problemsOf } from '../../profiles/preview-profile.ts';
import { replayMonth } from '../../replay/replay-month.ts';
import { anyRole } from '../permit.ts';
import { ProblemError } from '../problem.ts';
import { serve } from '../serve.ts';

const supervises = anyRole('supervisor', 'hotline-head', 'leader', 'liaison', 'body-head');
const tries = anyRole('administrator', 'hotline-head', 'leader');
const SHOWN = 200;

/** What will be late, and what would have been under other rules. */
export function forecastRoutes(router: Router, context: Context): void {
  serve(router, showForecast, supervises, ({ person }) => forecastTickets(context, person));
  serve(router, replayRoute, tries, async ({ body: { month, calendar, ...body } }) => {
    const profile = body.profile && asProfile(body.profile);
    const wrong = [
      ...(profile ? problemsOf(profile) : []),
      ...(calendar ? calendarProblemsOf(calendar) : []),
    ];
    if (wrong.length > 0) {
      const errors = wrong.map(({ code, value }) => ({ path: code, message: value }));
      throw new ProblemError(422, 'rules-invalid', '规则有错误', { errors });
    }
    const rows: ReplayedDueRow[] = [];
    const sum = await replayMonth(context, { month, profile, calendar }, (row) => {
      const changes = row.outcomeBefore !== row.outcomeAfter;
      if (changes) rows.unshift(row);
      else if (rows.length < SHOWN) rows.push(row);
      rows.splice(SHOWN);
    });
    return { sum, rows };
  });
}
