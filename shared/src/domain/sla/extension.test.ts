import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../time/default-calendar.ts';
import { parseIsoInstant } from '../time/iso-instant.ts';
import { defaultProfile } from './default-profile.ts';
import { elapsedBy } from './elapsed.ts';
import { extensionRefusal } from './extension.ts';
import type { TicketType, Urgency } from './vocabulary.ts';

const at = (text: string) => parseIsoInstant(`${text}+08:00`)!;
const dueAt = at('2026-10-08T18:00');

function refusal(span: string, asked: string, granted: string[] = [], type: TicketType = 'complaint') {
  const matter = { type, urgency: 'normal' as Urgency };
  return extensionRefusal(defaultProfile, matter, { span, at: at(asked), dueAt, granted }, defaultCalendar);
}

describe('an extension', () => {
  it('may be asked for up to close of the working day before due', () => {
    expect(refusal('5wd', '2026-09-30T18:00')).toBeUndefined();
    const latest = at('2026-09-30T18:00');
    expect(refusal('5wd', '2026-09-30T18:01')).toEqual({ code: 'extension-too-late', latest });
    expect(refusal('5wd', '2026-10-09T09:00')).toEqual({ code: 'extension-too-late', latest });
  });

  it('is limited in number, length and sum', () => {
    const early = '2026-09-29T09:00';
    expect(refusal('6wd', early)).toEqual({ code: 'extension-too-long', longest: '5wd' });
    expect(refusal('5wd', early, ['5wd'])).toBeUndefined();
    expect(refusal('1wd', early, ['5wd', '1wd'])).toEqual({ code: 'extension-none-left', allowed: 2 });
    expect(refusal('3wd', early, [], 'consultation')).toBeUndefined();
    expect(refusal('1wd', early, ['3wd'], 'consultation')).toEqual({
      code: 'extension-none-left',
      allowed: 1,
    });
    expect(refusal('1wd', early, [], 'praise')).toEqual({ code: 'extension-none-left', allowed: 0 });
    const tight = { ...defaultProfile.lanes.complaint.extension!, total: '7wd' };
    const lanes = {
      ...defaultProfile.lanes,
      complaint: { ...defaultProfile.lanes.complaint, extension: tight },
    };
    const asked = { span: '3wd', at: at(early), dueAt, granted: ['5wd'] };
    const matter = { type: 'complaint', urgency: 'normal' } as const;
    expect(extensionRefusal({ ...defaultProfile, lanes }, matter, asked, defaultCalendar)).toEqual({
      code: 'extension-too-long',
      longest: '7wd',
    });
  });

  it.each(['0wd', '-1wd', '1.5wd', '0.5wd', '24h', '', 'soon'])('is not %j', (span) => {
    expect(refusal(span, '2026-09-29T09:00')).toEqual({ code: 'span-invalid', span });
  });

  it('of an urgent matter is one of a day, asked before due', () => {
    const ask = (span: string, urgency: Urgency, asked: string) =>
      extensionRefusal(
        defaultProfile,
        { type: 'complaint', urgency },
        { span, at: at(asked), dueAt, granted: [] },
        defaultCalendar,
      );
    expect(ask('24h', 'urgent', '2026-10-08T17:59')).toBeUndefined();
    expect(ask('24h', 'urgent', '2026-10-08T18:00')).toMatchObject({ code: 'extension-too-late' });
    expect(ask('25h', 'urgent', '2026-10-08T17:00')).toEqual({ code: 'extension-too-long', longest: '24h' });
    expect(ask('1h', 'critical', '2026-10-08T17:00')).toEqual({ code: 'extension-none-left', allowed: 0 });
  });
});

describe('elapsed time', () => {
  const clock = { startedAt: 1000, metAt: null, cancelledAt: null, pausedMs: 200, pausedAt: null };

  it('leaves pauses out, the running one too', () => {
    expect(elapsedBy(clock, 2000)).toEqual({ elapsedMs: 800, pausedMs: 200 });
    expect(elapsedBy({ ...clock, pausedAt: 1500 }, 2000)).toEqual({ elapsedMs: 300, pausedMs: 700 });
  });

  it('stops when the clock is met or cancelled', () => {
    expect(elapsedBy({ ...clock, metAt: 1900 }, 9000).elapsedMs).toBe(700);
    expect(elapsedBy({ ...clock, cancelledAt: 1600 }, 9000).elapsedMs).toBe(400);
  });
});
