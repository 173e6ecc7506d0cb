import type { KnowledgeEntry } from '@hotline/shared/contracts/rest/knowledge';
import type { MetricsView } from '@hotline/shared/contracts/rest/metrics';
import type { Problem } from '@hotline/shared/contracts/problem';
import { DAY } from '@hotline/shared/domain/time/instant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { stages } from '../builders/stages.ts';

describe('知识维护', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline('2026-03-02T10:00');
    await stages(hotline).dispatched();
    await hotline.settle();
    const { store, clock, directory } = hotline.server.context;
    await store.knowledge.updateMany({}, { updatedAt: clock.now() - DAY });
    await directory.changed();
  });
  afterAll(() => hotline.stop());

  const ofWater = async (who: string) =>
    (await (await hotline.as(who)).get<KnowledgeEntry[]>('/knowledge?bodyId=water-supply')).body;
  const keep = async (who: string, { knowledgeId, updatedAt, answer }: KnowledgeEntry) =>
    (await hotline.as(who)).post<KnowledgeEntry & Problem>(`/knowledge/${knowledgeId}/keep`, {
      updatedAt,
      answer,
    });
  const scored = async () => {
    const now = hotline.server.context.clock.now();
    const { body } = await (
      await hotline.as('head')
    ).get<MetricsView>(`/metrics?from=${now - 300 * DAY}&to=${now}`);
    const { upkeep, parts } = body.bodies.find(({ bodyId }) => bodyId === 'water-supply')!;
    return { ...upkeep, points: parts.find(({ part }) => part === 'knowledge')?.points };
  };

  it('counts for the score while the body confirms its entries within their term', async () => {
    const entries = (await ofWater('water-liaison')).length;
    expect(entries).toBeGreaterThan(0);
    expect(await scored()).toEqual({ entries, current: entries, points: 5 });
    await hotline.clockTo('2026-09-18T10:00');
    expect(await scored()).toEqual({ entries, current: 0, points: 0 });
    for (const entry of await ofWater('water-liaison')) {
      expect(entry).toMatchObject({ mayKeep: true });
      expect((await keep('market-liaison', entry)).body.code).toBe('not-your-entry');
      expect((await keep('agent1', entry)).status).toBe(403);
      expect((await keep('water-liaison', entry)).status).toBe(200);
    }
    expect(await scored()).toEqual({ entries, current: entries, points: 5 });
    expect(await ofWater('agent1')).toMatchObject(
      Array.from({ length: entries }, () => ({ mayKeep: false })),
    );
  });

  it('lets the body revise an answer, once for the text that it looked at; agents read it at once', async () => {
    const [entry] = await ofWater('water-liaison');
    const answer = `${entry!.answer}抢修热线二十四小时有人接听。`;
    const revised = await keep('water-liaison', { ...entry!, answer });
    expect(revised.body.answer).toBe(answer);
    expect(revised.body.updatedAt).toBeGreaterThan(entry!.updatedAt);
    const stale = await keep('water-liaison', { ...entry!, answer: '另一种说法' });
    expect([stale.status, stale.body.code]).toEqual([409, 'version-stale']);
    const found = await (
      await hotline.as('agent1')
    ).get<KnowledgeEntry[]>(`/knowledge?q=${encodeURIComponent(entry!.title)}`);
    expect(found.body.find(({ knowledgeId }) => knowledgeId === entry!.knowledgeId)?.answer).toBe(answer);
    const audit = await hotline.server.context.store.audit.find({ act: 'revise-knowledge' }).lean();
    expect(audit).toHaveLength(1);
  });
});
