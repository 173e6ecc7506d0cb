import { describe, expect, it } from 'vitest';
import { labOfTests } from './lab/chaos-lab.ts';
import { expectEveryStageOnce } from './lab/expect-every-stage-once.ts';

const EACH = 80;

describe('several clock processes', () => {
  const labNow = labOfTests();
  /** The stages that were recorded, ticket by ticket. */
  const recorded = async () =>
    (await expectEveryStageOnce(labNow().server.context)).map((fired) => fired.map(({ data }) => data.stage));

  it('killed at will, record every stage once', async () => {
    const lab = labNow();
    const [first, second] = await Promise.all([lab.clock(), lab.clock(), lab.tickets(2 * EACH)]);
    await lab.advance(91);
    await first.kill();
    const third = lab.clock();
    await second.kill();
    await third;
    await lab.quiet();
    const stages = await recorded();
    expect(stages).toHaveLength(2 * EACH);
    expect(stages.flat()).toEqual(Array(2 * EACH).fill('warning'));
  });

  it('do not need what Redis holds', async () => {
    const lab = labNow();
    await Promise.all([lab.clocks(2), lab.tickets(EACH)]);
    await lab.advance(91);
    await lab.quiet();
    await lab.advance(30);
    await lab.emptyRedis();
    await lab.quiet();
    for (const stages of await recorded()) expect(stages).toEqual(['warning', 'breach']);
  });

  it('outlive a store that is killed and comes back', async () => {
    const lab = labNow();
    await Promise.all([lab.clocks(2), lab.tickets(EACH)]);
    await lab.advance(91);
    await lab.engines.restart('postgres', 'SIGKILL');
    await lab.engines.restart('gateway', 'SIGKILL');
    await lab.quiet();
    for (const stages of await recorded()) expect(stages).toContain('warning');
  });

  it('bear a clock that is stepped forwards and back', async () => {
    const lab = labNow();
    await Promise.all([
      lab.clocks(2),
      lab.tickets(EACH, { leadBodyId: 'water-supply', matter: { urgency: 'urgent' } }),
    ]);
    for (const minutes of [31, -25, 10, -120, 600, -300, 300]) await lab.advance(minutes);
    await lab.quiet();
    const fired = (await expectEveryStageOnce(lab.server.context)).flat();
    expect(fired.filter(({ data, at }) => at < data.dueAt)).toEqual([]);
  });
});
