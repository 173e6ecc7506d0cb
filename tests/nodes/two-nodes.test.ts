import type { CallView } from '@hotline/shared/contracts/rest/calls';
import type { WaitingCallBack } from '@hotline/shared/contracts/rest/voice';
import type { TelephoneCall } from '@hotline/ivr/network/telephone-call';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { voices } from '../sip/steps.ts';
import { startTwoNodes, type TwoNodes } from './two-nodes-lab.ts';

let lab: TwoNodes;
// Tried again, it finds no node that was killed before.
beforeEach(async () => {
  lab = await startTwoNodes();
});
afterEach(() => lab?.close());

const patience = { timeout: 30_000, interval: 100 };
interface Tones {
  citizen: number;
  agent: number;
}
const others: Tones = { citizen: 2300, agent: 3200 };

/** Dials until the proxy gives the call to that node: it takes them in turns. */
async function dialInto(node: string, number: string): Promise<TelephoneCall> {
  for (;;) {
    const citizen = await lab.network.citizen(number).dial('12345');
    if ((await lab.nodeOf(number)) === node) return citizen;
    await citizen.hangUp();
    await citizen.ended;
    await expect.poll(live, patience).not.toContain(number.replace(/^(\d{3})\d+(\d{4})$/u, '$1****$2'));
  }
}

/** A citizen at that node and an agent, whose telephone is at the first one, each heard by the other. */
async function talk(
  agentsName: string,
  number: string,
  node: string,
  { citizen: says, agent: replies }: Tones,
) {
  const agent = await lab.agent(agentsName);
  const citizen = await dialInto(node, number);
  await agent.ready();
  const desk = await agent.rings(30_000);
  await citizen.tone(says);
  await desk.tone(replies);
  const bothHear = () => Promise.all([desk.hears(says, 30_000), citizen.hears(replies, 30_000)]);
  await bothHear();
  return { agent, citizen, bothHear };
}

const cutOff = async () =>
  (await lab.leader.send<WaitingCallBack[]>('GET', '/voice/call-backs')).filter(
    ({ reason }) => reason === 'cut-off',
  );
/** The numbers of the calls that are up, masked; `null` = withheld. */
const live = async () =>
  (await lab.leader.send<CallView[]>('GET', '/calls?live=true')).map(({ callerNo }) => callerNo);

test('an ivr that is killed drops nobody, a voice node that is killed costs its own calls only, and they are called back', async () => {
  const first = await talk('agent1', '13800000101', 'ivr-1', voices);
  const second = await talk('agent2', '13800000102', 'ivr-2', others);

  await lab.ivrs[1]!.kill();
  const withheld = await Promise.all([
    lab.network.citizen('').dial('12345'),
    lab.network.citizen('').dial('12345'),
  ]);
  await expect.poll(async () => (await live()).length, patience).toBe(4);
  await Promise.all([first.bothHear(), second.bothHear()]);
  lab.ivrs[1]!.start();
  await lab.linked(1);
  await Promise.all(withheld.map((call) => call.hangUp()));

  const died = Date.now();
  await lab.engines.kill('asterisk-2', 'SIGKILL');
  await expect.poll(cutOff, patience).toHaveLength(1);
  const [lost] = await cutOff();
  expect(lost).toMatchObject({ number: '138****0102' });
  expect(lost!.askedAt - died).toBeLessThan(5_000);
  await expect.poll(live, patience).toEqual(['138****0101']);
  await first.bothHear();

  const again = await lab.network.citizen('').dial('12345');
  await expect.poll(live, patience).toContain(null);
  await again.hangUp();

  await second.agent.ready();
  const desk = await second.agent.rings(30_000);
  const called = await lab.network.citizen('13800000102').rings(30_000);
  await called.tone(others.citizen);
  await desk.hears(others.citizen, 30_000);
  await expect.poll(cutOff, patience).toEqual([]);
  await Promise.all([called.hangUp(), first.citizen.hangUp()]);

  await lab.agent('callback');
  await lab.engines.restart('asterisk-2');
  await lab.linked(1);
  await expect
    .poll(async () => (await lab.accounts(1)).toSorted(), patience)
    .toEqual((await lab.accounts(0)).toSorted());
  expect(await lab.accounts(1)).toHaveLength(3);
}, 240_000);
