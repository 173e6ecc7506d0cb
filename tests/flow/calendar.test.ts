import { writeFileSync } from 'node:fs';
import { reckonOpenTickets } from '@hotline/server/calendars/reckon-open-tickets';
import { siteCalendar } from '@hotline/server/store/site-calendar';
import type { DueMoves } from '@hotline/shared/contracts/rest/calendars';
import { showForecast } from '@hotline/shared/contracts/rest/forecast';
import type { listProfiles } from '@hotline/shared/contracts/rest/profiles';
import type { CalendarData } from '@hotline/shared/domain/time/calendar-data';
import { parseIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandLine } from '../builders/command-line.ts';
import { startCommandLine } from '../builders/command-line.ts';
import type { Hotline } from '../builders/hotline.ts';
import { aTicketDocument } from '../builders/tickets.ts';
import { clockOf, stages } from '../builders/stages.ts';

const at = (text: string) => parseIsoInstant(`${text}:00+08:00`)!;
interface Shown {
  data: CalendarData;
  isWarning: boolean;
  waiting: number;
}
interface Explained {
  name: string;
  lines: { date: string; counted: boolean; why: string }[];
}
type Profiles = z.infer<typeof listProfiles.response>;
const flood = { from: '2026-09-22', to: '2026-09-23', name: '抗洪停工' };

describe('the calendar in the hands of an administrator', () => {
  let line: CommandLine;
  let hotline: Hotline;
  beforeAll(async () => {
    line = await startCommandLine();
    hotline = line.hotline;
  });
  afterAll(() => line.stop());

  const shown = async () => (await (await hotline.as('admin')).get<Shown>('/calendar')).body;
  const dueOf = async (ticketNo: string) =>
    clockOf((await (await hotline.as('supervisor')).ticket(ticketNo)).body, 'finish').dueAt;

  it('is previewed, applied once, and open tickets follow it', async () => {
    const ticketNo = await stages(hotline).handling({ matter: { type: 'complaint' } });
    const admin = await hotline.as('admin');
    const { data } = await shown();
    const edited = { ...data, offDays: [...data.offDays, flood] };
    const wrong = { ...data, offDays: [...data.offDays, flood, flood] };
    const refused = await admin.post<{ problems: { code: string }[] }>('/calendar/preview', { data: wrong });
    expect(refused.body.problems[0]?.code).toBe('off-days-overlap');
    expect((await admin.post('/calendar/apply', { data: wrong, reason: '停工' })).status).toBe(422);
    const supervisor = await hotline.as('supervisor');
    expect((await supervisor.post('/calendar/apply', { data: edited, reason: '停工' })).status).toBe(403);

    const before = await dueOf(ticketNo);
    const { body } = await admin.post<{ moves: DueMoves }>('/calendar/preview', { data: edited });
    const moved = body.moves.rows.find((row) => row.ticketNo === ticketNo && row.clock === 'finish');
    expect(moved).toMatchObject({ from: before, to: at('2026-09-30T18:00'), becomesLate: false });
    expect(await dueOf(ticketNo)).toBe(before);

    const applied = await Promise.all([
      admin.post('/calendar/apply', { data: edited, reason: '防汛指挥部通知' }),
      admin.post('/calendar/apply', { data: edited, reason: '防汛指挥部通知' }),
    ]);
    expect(applied.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    await hotline.settle();
    expect(await dueOf(ticketNo)).toBe(at('2026-09-30T18:00'));
    expect(await hotline.server.context.store.audit.countDocuments({ act: 'apply-calendar' })).toBe(1);

    const explained = await line.run('sla', 'explain', ticketNo);
    const finish = explained.rows.find(({ name }) => name === 'finish') as unknown as Explained;
    const said = finish.lines.filter(({ date }) => date >= '2026-09-18' && date <= '2026-09-30');
    const days = said.filter(({ why }) => !why.includes('系统'));
    expect(days.map(({ date }) => date)).toEqual([...new Set(days.map(({ date }) => date))]);
    expect([days.length, days.filter(({ counted }) => counted).length]).toEqual([13, 7]);
    expect(days.find(({ date }) => date === '2026-09-22')!.why).toBe('法定节假日（抗洪停工）');
    expect(finish.lines.some(({ why }) => why.startsWith('系统 载入日历：原到期 9月28日'))).toBe(true);
  });

  it('reaches a ticket that was accepted by a process that did not know it yet', async () => {
    const { context } = hotline.server;
    const stale = context.rules.grounds(1);
    const asStored = { ...context.rules };
    Object.assign(context.rules, { calendar: () => stale.calendar, calendarOf: stale.calendarOf });
    const ticketNo = await stages(hotline).handling({ matter: { type: 'complaint' } });
    expect(await dueOf(ticketNo)).toBe(at('2026-09-28T18:00'));
    Object.assign(context.rules, asStored);
    await hotline.settle();
    expect(await dueOf(ticketNo)).toBe(at('2026-09-30T18:00'));
  });

  it('is followed once by each of many tickets, by several processes at once', async () => {
    const { context } = hotline.server;
    const many = Array.from({ length: 130 }, (_, index) => `many-${index}`);
    const documents = await Promise.all(
      many.map((id) =>
        aTicketDocument(context, {
          id,
          ticketNo: id,
          at: at('2026-09-17T10:00'),
          leadBodyId: 'water-supply',
        }),
      ),
    );
    await context.store.tickets.insertMany(documents);
    const admin = await hotline.as('admin');
    const { data } = await shown();
    const offDays = [...data.offDays, { from: '2026-09-24', to: '2026-09-24', name: '抗洪停工' }];
    const next = siteCalendar({ ...data, offDays, version: data.version + 1 });
    const ahead = {
      ...context,
      rules: { ...context.rules, calendar: () => next.calendar, calendarOf: next.calendarOf },
    };
    await Promise.all([reckonOpenTickets(ahead), reckonOpenTickets(ahead)]);
    await admin.post('/calendar/apply', { data: { ...data, offDays }, reason: '延长停工' });
    await hotline.settle();
    const found = await context.store.tickets.find({ _id: { $in: many } }).lean();
    expect(found.map(({ state, calendarVersion }) => [state.seq, calendarVersion])).toEqual(
      many.map(() => [5, data.version + 1]),
    );
    await context.store.tickets.deleteMany({ _id: { $in: many } });
    await context.store.events.deleteMany({ ticketId: { $in: many } });
    await admin.post('/calendar/apply', { data: { ...data, version: data.version + 1 }, reason: '恢复' });
    await hotline.settle();
  });

  it('lets a new version of a profile bind what comes, and moves open tickets where that is ordered', async () => {
    const ticketNo = await stages(hotline).handling({ matter: { type: 'complaint' } });
    const admin = await hotline.as('admin');
    const { body: listed } = await admin.get<Profiles>('/profiles');
    const known = listed.profiles.find(({ profile }) => profile.id === 'default')!.profile;
    const complaint = {
      ...known.lanes.complaint,
      clocks: { ...known.lanes.complaint.clocks, finish: '9wd' },
    };
    const profile = { ...known, lanes: { ...known.lanes, complaint } };
    const before = await dueOf(ticketNo);

    const absurd = { ...profile, longCycleLongest: '9999wd', name: '' };
    const wrong = await admin.post<{ problems: { code: string }[] }>('/profiles/preview', {
      profile: absurd,
    });
    expect(wrong.body.problems.map(({ code }) => code)).toEqual(['text-missing', 'span-absurd']);
    const { body } = await admin.post<{ moves: DueMoves }>('/profiles/preview', { profile });
    expect(body.moves.rows.some((row) => row.ticketNo === ticketNo && row.clock === 'finish')).toBe(true);

    const reason = '县政府办通知';
    const first = await admin.post('/profiles/apply', { profile, moveOpen: false, reason });
    expect([first.status, first.body]).toEqual([200, { version: 2 }]);
    await hotline.settle();
    expect(await dueOf(ticketNo)).toBe(before);
    expect((await admin.post('/profiles/apply', { profile, moveOpen: true, reason })).status).toBe(409);
    const second = await admin.post('/profiles/apply', {
      profile: { ...profile, version: 2 },
      moveOpen: true,
      reason,
    });
    expect(second.body).toEqual({ version: 3 });
    await hotline.settle();
    expect(await dueOf(ticketNo)).toBe(at('2026-10-09T18:00'));
    const { body: after } = await admin.get<Profiles>('/profiles');
    const versions = after.profiles
      .find(({ profile: { id } }) => id === 'default')!
      .open.map(({ version }) => version);
    expect(versions).toEqual([3]);
  });

  it('replays a past month under another profile without touching it, and forecasts by the pace of bodies', async () => {
    const admin = await hotline.as('admin');
    const { body: listed } = await admin.get<Profiles>('/profiles');
    const known = listed.profiles.find(({ profile }) => profile.id === 'default')!.profile;
    const complaint = {
      ...known.lanes.complaint,
      clocks: { ...known.lanes.complaint.clocks, finish: '1wd' },
    };
    const file = line.file('strict.json');
    writeFileSync(file, JSON.stringify({ ...known, lanes: { ...known.lanes, complaint } }));
    const untouched = await hotline.server.context.store.tickets.find().sort({ _id: 1 }).lean();
    await hotline.clockTo('2026-09-24T10:00');
    const replayed = await line.run('sla', 'replay', '--month', '2026-09', '--profile', file);
    expect(replayed.code).toBe(0);
    expect(replayed.rows.at(-1)).toMatchObject({
      tickets: 3,
      finish: { before: { missed: 0 }, after: { missed: 3 } },
    });
    expect(replayed.rows[0]).toMatchObject({
      clock: expect.any(String),
      before: expect.stringContaining('+08:00'),
    });
    const byApi = await admin.post<{ sum: object }>('/sandbox/replay', { month: '2026-08' });
    expect(byApi.body.sum).toMatchObject({ tickets: 0, moved: 0 });
    const after = await hotline.server.context.store.tickets.find().sort({ _id: 1 }).lean();
    expect(after.map(({ state }) => state.clocks.map(({ dueAt }) => dueAt))).toEqual(
      untouched.map(({ state }) => state.clocks.map(({ dueAt }) => dueAt)),
    );
    const supervisor = await hotline.as('supervisor');
    const { status, body } =
      await supervisor.get<z.infer<typeof showForecast.response>>('/supervision/forecast');
    expect(status).toBe(200);
    expect(showForecast.response.safeParse(body).success).toBe(true);
  });

  it('asks for a year 60 days before it is needed, and computes what waited when it comes', async () => {
    expect((await shown()).isWarning).toBe(false);
    await hotline.clockTo('2026-12-28T10:00');
    const ticketNo = await stages(hotline).handling({ matter: { type: 'complaint' } });
    expect(await dueOf(ticketNo)).toBeNull();
    expect(await shown()).toMatchObject({ isWarning: true, waiting: 1 });
    expect((await line.run('calendar', 'check')).code).toBe(1);
    const { body: notices } = await (
      await hotline.as('admin')
    ).get<{ kind: string; text: string }[]>('/notices');
    expect(notices.map(({ kind }) => kind)).toEqual(notices.map(() => 'calendar-missing'));
    expect(notices[0]!.text).toMatch(/^2027 年工作日历未导入/u);

    const file = line.file('2027.csv');
    writeFileSync(
      file,
      '类型,开始,结束,名称\n放假,2027-01-01,2027-01-03,元旦\n上班,2027-01-04,,元旦\n放假,2027-01-02,,元旦\n',
    );
    const dry = await line.run('calendar', 'import', file, '--dry-run');
    expect(dry.code).toBe(1);
    expect(dry.rows[0]).toEqual({ row: 4, column: null, code: 'off-days-overlap', value: '2027-01-02' });

    writeFileSync(file, '类型,开始,结束,名称\n放假,2027-01-01,2027-01-03,元旦\n上班,2027-01-09,,元旦\n');
    const imported = await line.run('calendar', 'import', file);
    expect(imported.rows.at(-1)).toMatchObject({ years: [2027], problems: 0, version: 5 });
    expect(imported.code).toBe(0);
    await hotline.settle();
    expect(await dueOf(ticketNo)).toBe(at('2027-01-09T18:00'));
    expect((await line.run('calendar', 'show')).rows[0]).toMatchObject({ version: 5 });
    expect((await shown()).waiting).toBe(0);
  });
});
