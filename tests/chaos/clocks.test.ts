import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChaosLab } from './lab/chaos-lab.ts';
import { startChaosLab } from './lab/chaos-lab.ts';
import { expectEveryStageOnce } from './lab/expect-every-stage-once.ts';

const EACH = 80;

describe('several clock processes', () => {
  let lab: ChaosLab;
  beforeAll(async () => {
    lab = await startChaosLab();
  });
  afterAll(() => lab.stop());

  it('killed at will, record every stage once', async () => {
    const [first, second] = await Promise.all([lab.clock(), lab.clock(), lab.tickets(2 * EACH)]);
    await lab.advance(91);
    await first.kill();
    const third = lab.clock();
    await second.kill();
    await third;
    await lab.quiet();
    const fired = (await expectEveryStageOnce(lab.server.context)).flat();
    expect(fired.map(({ data }) => data.stage)).toEqual(Array(2 * EACH).fill('warning'));
  });

  it('do not need what Redis holds', async () => {
    await lab.clock();
    await lab.advance(30);
    await lab.emptyRedis();
    await lab.quiet();
    const fired = (await expectEveryStageOnce(lab.server.context)).flat();
    expect(fired.filter(({ data }) => data.stage === 'breach')).toHaveLength(2 * EACH);
  });

  it('outlive a store that is killed and comes back', async () => {
    await lab.tickets(EACH);
    await lab.advance(91);
    await lab.engines.restart('postgres', 'SIGKILL');
    await lab.engines.restart('gateway', 'SIGKILL');
    await lab.quiet();
    const fired = (await expectEveryStageOnce(lab.server.context)).flat();
    expect(fired.filter(({ data }) => data.stage === 'warning')).toHaveLength(3 * EACH);
  });

  it('bear a clock that is stepped forwards and back', async () => {
    await lab.tickets(EACH, { leadBodyId: 'water-supply', matter: { urgency: 'urgent' } });
    for (const minutes of [31, -25, 10, -120, 600, -300, 300]) await lab.advance(minutes);
    await lab.quiet();
    const fired = (await expectEveryStageOnce(lab.server.context)).flat();
    expect(fired.filter(({ data, at }) => at < data.dueAt)).toEqual([]);
  });
});
