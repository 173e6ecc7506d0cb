import {
  applyCalendar as applyRoute,
  previewCalendar as previewRoute,
  readCalendarUpload,
  showCalendar as showRoute,
} from '@hotline/shared/contracts/rest/calendars';
import type { Router } from 'express';
import { applyCalendar } from '../../calendars/apply-calendar.ts';
import { editable } from '../../calendars/editable.ts';
import { previewCalendar } from '../../calendars/preview-calendar.ts';
import { readCalendarFile } from '../../calendars/read-calendar-file.ts';
import { showCalendar } from '../../calendars/show-calendar.ts';
import type { Context } from '../../context.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

const sees = anyRole('administrator', 'hotline-head', 'supervisor', 'leader');
const edits = anyRole('administrator');

export function calendarRoutes(router: Router, context: Context): void {
  serve(router, showRoute, sees, () => showCalendar(context));
  serve(router, readCalendarUpload, edits, ({ body }) => {
    const { data: current } = context.rules.grounds();
    const bytes = Buffer.from(body.base64, 'base64');
    const { data, ...read } = readCalendarFile(current, { name: body.fileName, bytes }, body.years);
    return { ...read, years: [...read.years], data: { ...editable(data), version: current.version } };
  });
  serve(router, previewRoute, edits, ({ body }) => previewCalendar(context, body.data));
  serve(router, applyRoute, edits, async ({ body, person, request }) => ({
    version: await applyCalendar(context, body.data, {
      person,
      reason: body.reason,
      address: request.ip ?? '',
    }),
  }));
}
