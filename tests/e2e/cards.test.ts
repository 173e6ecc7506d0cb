import { formatIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockOf } from '../builders/stages.ts';
import { anIntake } from '../builders/matter.ts';
import { buildCity, type City } from './city.ts';

let city: City;
beforeAll(async () => {
  city = await buildCity();
});
afterAll(() => city?.leave());

test('a body that lets the deadline pass gets 黄牌, then 红牌, and the supervisor sees both without a reload', async () => {
  const agent = await city.api('agent1');
  const { body: accepted } = await agent.accept(anIntake());
  const dispatcher = await city.api('dispatcher1');
  const { ticketNo } = accepted;
  await dispatcher.act(ticketNo, {
    type: 'dispatch',
    leadBodyId: 'water-supply',
    coBodyIds: [],
    basis: '派单目录',
    townshipOverride: null,
  });
  const supervisor = await city.person('supervisor');
  await supervisor.getByRole('button', { name: /^提醒/u }).click();
  const liaison = await city.api('water-liaison');
  const finish = clockOf(await liaison.act(ticketNo, { type: 'sign' }), 'finish');
  await city.clockTo(inChina(finish.warnAt!));
  await supervisor.getByText(`黄牌 ${ticketNo}`).first().waitFor();
  expect(await supervisor.getByText(`红牌 ${ticketNo}`).count()).toBe(0);
  await city.clockTo(inChina(finish.dueAt!));
  await supervisor.getByText(`红牌 ${ticketNo}`).first().waitFor();
  const { body } = await (await city.api('supervisor')).ticket(ticketNo);
  expect(body.cards.filter((stage) => stage.endsWith('card')).toSorted()).toEqual([
    'red-card',
    'yellow-card',
  ]);
});

const inChina = (at: number): string => formatIsoInstant(at).slice(0, 19);
