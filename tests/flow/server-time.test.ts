import { SERVER_TIME_HEADER } from '@hotline/shared/contracts/server-time';
import { parseIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { openScreen } from '../builders/screen.ts';

const at = (text: string): number => parseIsoInstant(`${text}+08:00`)!;

describe('the server’s time', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline('2026-09-17T10:00');
  });
  afterAll(() => hotline.stop());

  it('stands in every answer, refusals too', async () => {
    const answers = [
      await (await hotline.as('agent1')).get('/session'),
      await hotline.nobody().get('/tickets'),
      await hotline.nobody().get('/no-such-place'),
    ];
    for (const { headers } of answers) {
      const told = Number(headers.get(SERVER_TIME_HEADER));
      expect(told).toBeGreaterThanOrEqual(at('2026-09-17T10:00'));
      expect(told).toBeLessThan(at('2026-09-17T11:00'));
    }
  });

  it('is told to a screen when it connects and when it jumps', async () => {
    const screen = await openScreen(hotline.url, await hotline.as('agent1'));
    expect((await screen.told('server-time')).now).toBeGreaterThanOrEqual(at('2026-09-17T10:00'));
    await hotline.clockTo('2026-09-18T09:00');
    const jumped = await screen.told('server-time', ({ now }) => now >= at('2026-09-18T09:00'));
    expect(jumped.now).toBeLessThan(at('2026-09-18T10:00'));
    screen.close();
  });
});
