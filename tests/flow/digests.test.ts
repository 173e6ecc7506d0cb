import { myDigests } from '@hotline/shared/contracts/rest/digests';
import type { DigestView } from '@hotline/shared/contracts/rest/digests';
import { makeDigests } from '@hotline/server/digest/make-digests';
import { sendDigests } from '@hotline/server/digest/send-digests';
import type { Sms } from '@hotline/server/gateways/sms/send-sms';
import { sendCardMessages } from '@hotline/server/notices/card-messages';
import type { Notice } from '@hotline/shared/contracts/socket';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { stages } from '../builders/stages.ts';

describe('digests', () => {
  let hotline: Hotline;
  let ticketNo: string;
  beforeAll(async () => {
    hotline = await startHotline('2026-09-16T09:00');
    ticketNo = await stages(hotline).handling();
    const rated = await stages(hotline).awaitingCallback();
    const rating = {
      type: 'rate',
      level: 'very-dissatisfied',
      solved: false,
      by: 'callback',
      reason: '',
    } as const;
    await (await hotline.as('callback')).act(rated, rating);
    await hotline.settle();
  });
  afterAll(() => hotline.stop());

  const digestsOf = async (username: string): Promise<DigestView[]> => {
    const { body } = await (await hotline.as(username)).get<DigestView[]>('/digests');
    expect(myDigests.response.safeParse(body).error?.issues ?? []).toEqual([]);
    return body;
  };

  it('are one for each person and window, whoever makes them and however often one is killed', async () => {
    await hotline.clockTo('2026-09-30T08:31');
    await hotline.settle();
    const { context } = hotline.server;
    const { digests, digestWindows } = context.store;
    const windowId = '2026-09-30T08:30';
    await Promise.all([1, 2, 3, 4].map(() => makeDigests(context)));
    const made = await digests.find({ windowId }).lean();
    expect(made.length).toBeGreaterThan(1);
    expect(new Set(made.map(({ personId }) => personId)).size).toBe(made.length);

    // As a process leaves it that is killed half-way: some are written, the window is not closed.
    const [first, ...lost] = made;
    await digests.deleteMany({ _id: { $in: lost.map(({ _id }) => _id) } });
    await digestWindows.deleteOne({ _id: windowId });
    await Promise.all([1, 2, 3].map(() => makeDigests(context)));
    const again = await digests.find({ windowId }).lean();
    expect(again.map(({ _id }) => _id).toSorted()).toEqual(made.map(({ _id }) => _id).toSorted());
    expect(again.find(({ _id }) => _id === first!._id)?.at).toBe(first!.at);
    expect(await makeDigests(context)).toBe(0);
  });

  it('say whose each thing is and what its reader does next, and nothing to those who do not', async () => {
    const [liaison] = await digestsOf('water-liaison');
    const mine = liaison!.items.find(({ id }) => id === ticketNo);
    expect(mine).toMatchObject({ kind: 'ticket', owner: '台前县自来水公司', verb: 'record-contact' });
    expect(liaison!.overdue).toBeGreaterThan(0);
    const [callback] = await digestsOf('callback');
    expect(callback!.items.map(({ kind, verb }) => [kind, verb])).toContainEqual(['rectification', 'verify']);
    const kinds = (await digestsOf('water-liaison')).flatMap(({ items }) => items.map(({ kind }) => kind));
    expect(kinds).not.toContain('rectification');
    expect(await digestsOf('housing-liaison')).toEqual([]);
    expect(await digestsOf('admin')).toEqual([]);
  });

  it('are noted as read, by their own reader alone', async () => {
    const [digest] = await digestsOf('callback');
    const path = `/digests/${encodeURIComponent(digest!.windowId)}/reading`;
    expect((await (await hotline.as('water-liaison')).post(path, {})).status).toBe(200);
    expect((await digestsOf('callback'))[0]?.readAt).toBeNull();
    await (await hotline.as('callback')).post(path, {});
    expect((await digestsOf('callback'))[0]?.readAt).not.toBeNull();
  });

  it('tell after days without a process of the last window alone', async () => {
    const before = (await digestsOf('water-liaison')).length;
    await hotline.clockTo('2026-10-15T16:00');
    await hotline.settle();
    await makeDigests(hotline.server.context);
    const after = await digestsOf('water-liaison');
    expect(after.length).toBe(before + 1);
    expect(after[0]?.windowId).toBe('2026-10-15T14:30');
  });

  it('go to the SMS gateway once a window, for those who gave a number, and name nothing', async () => {
    const liaison = await hotline.as('water-liaison');
    expect((await liaison.post('/digests/number', { mobile: '12' })).status).toBe(422);
    await liaison.post('/digests/number', { mobile: '13800001111' });
    await hotline.clockTo('2026-10-16T08:45');
    await hotline.settle();
    const { context } = hotline.server;
    await makeDigests(context);
    const taken: Sms[] = [];
    const send = (answer: boolean) => (sms: Sms) => {
      taken.push(sms);
      return Promise.resolve(answer);
    };
    await sendDigests(context, send(false));
    expect(taken).toHaveLength(1);
    await hotline.clockTo('2026-10-16T08:47');
    await Promise.all([1, 2, 3].map(() => sendDigests(context, send(true))));
    await hotline.clockTo('2026-10-16T08:50');
    await sendDigests(context, send(true));
    expect(taken.map(({ to }) => to)).toEqual(['13800001111', '13800001111']);
    expect(new Set(taken.map(({ key }) => key)).size).toBe(1);
    expect(taken[0]?.text).not.toContain(ticketNo);
  });

  it('tell of a first card at once by SMS whoever is in charge, once, and not more an hour than is allowed', async () => {
    const { context } = hotline.server;
    const liaison = context.directory.people().find(({ username }) => username === 'water-liaison')!._id;
    const taken: Sms[] = [];
    const send = (sms: Sms) => {
      taken.push(sms);
      return Promise.resolve(true);
    };
    const numbers: string[] = [];
    for (let made = 0; made < 4; made += 1) numbers.push(await stages(hotline).handling());
    await hotline.clockTo('2026-10-22T18:05');
    await hotline.settle();
    await sendCardMessages(context, send);
    await sendCardMessages(context, send);
    expect(taken).toHaveLength(3);
    expect(new Set(taken.map(({ key }) => key)).size).toBe(3);
    for (const { to, text } of taken) {
      expect(to).toBe('13800001111');
      expect(numbers.some((number) => text.includes(number))).toBe(true);
    }
    expect(await context.store.cardMessages.countDocuments({ personId: liaison })).toBe(3);
  }, 180_000);

  it('leave stages of a 差评件 to a notice at once, once, which hides the ticket from the rated body', async () => {
    const told = async (username: string) =>
      (await (await hotline.as(username)).get<Notice[]>('/notices')).body.filter(
        ({ kind }) => kind === 'file-due',
      );
    const rated = await stages(hotline).awaitingCallback();
    const callback = await hotline.as('callback');
    const rating = {
      type: 'rate',
      level: 'dissatisfied',
      solved: false,
      by: 'callback',
      reason: '',
    } as const;
    await callback.act(rated, rating);
    await hotline.settle();
    const { rectifications } = hotline.server.context.store;
    const file = (await rectifications.findOne({ 'state.ticketNo': rated } as never).lean())!;
    const command = { type: 'verify', text: '属实', founded: true };
    await callback.post(`/supervision/rectifications/${file._id}/commands`, {
      version: file.version,
      command,
    });
    await hotline.clockTo('2026-11-20T18:05');
    await hotline.settle();
    await hotline.clockTo('2026-11-20T18:10');
    await hotline.settle();
    const ofFile = async (username: string) =>
      (await told(username)).filter(({ file: of, text }) => of?.id === file._id && text.includes('整改'));
    const [notice, ...more] = await ofFile('water-liaison');
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ ticketNo: null, file: { kind: 'rectification', bodyId: 'water-supply' } });
    expect(notice!.text).toMatch(/^差评件 评〔2026〕\d+号 整改 超时$/u);
    expect(await ofFile('callback')).toHaveLength(1);
    expect(await ofFile('housing-liaison')).toHaveLength(1);
    expect(await ofFile('market-liaison')).toEqual([]);
    expect(await ofFile('agent1')).toEqual([]);
  }, 180_000);
});
