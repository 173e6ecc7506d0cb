import { verifyEvents } from '@hotline/server/proof/verify-events';
import { saveVersion } from '@hotline/server/store/save-version';
import { loadHistory } from '@hotline/server/store/ticket-history';
import { rawTickets } from '@hotline/server/store/ticket-repository';
import { chinaCalendar } from '@hotline/shared/domain/time/china-calendar';
import { describe, expect, it } from 'vitest';
import { labOfTests } from './lab/chaos-lab.ts';
import { startServerProcess } from '../network/server-process.ts';

const COUNT = 250;
const machine = { _id: 'machine', name: '系统' };
const PATIENCE = { timeout: 90_000, interval: 20 };

describe('the sweep after a change of the calendar', { timeout: 300_000 }, () => {
  const labNow = labOfTests('clock');

  it('killed in its midst and begun again twice, moves every deadline once', async () => {
    const lab = labNow();
    const { context } = lab.server;
    await lab.tickets(COUNT, { leadBodyId: 'water-supply' });
    const version = chinaCalendar.version + 1;
    const offDays = [...chinaCalendar.offDays, { from: '2026-09-21', to: '2026-09-21', name: '本地放假' }];
    const data = { ...chinaCalendar, version, offDays };
    const audited = {
      person: machine,
      act: 'apply-calendar',
      ticketNo: null,
      reason: '本地放假',
      address: '',
    };
    await saveVersion(context, { kind: 'calendar', name: 'default', version, data }, audited);
    const following = () => rawTickets(context.store).countDocuments({ calendarVersion: version });
    const first = await startServerProcess(lab.env, 'worker');
    await expect.poll(following, PATIENCE).toBeGreaterThan(0);
    await first.kill();
    const others = await Promise.all([1, 2].map(() => startServerProcess(lab.env, 'worker')));
    await expect.poll(following, PATIENCE).toBe(COUNT);
    await Promise.all(others.map((one) => one.kill()));
    const ids = await rawTickets(context.store).distinct('_id');
    const moves = await Promise.all(
      ids.map(async (id) => {
        const history = await loadHistory(context.store, id);
        return history.filter(({ event }) => event.type === 'load-calendar').length;
      }),
    );
    expect(moves).toEqual(Array(COUNT).fill(1));
    const findings: unknown[] = [];
    await verifyEvents(context.store, null, async (finding) => void findings.push(finding));
    expect(findings).toEqual([]);
  });
});
