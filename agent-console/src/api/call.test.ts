import { addAttachment } from '@hotline/shared/contracts/rest/attachments';
import { signIn } from '@hotline/shared/contracts/rest/session';
import { acceptTicket, actOnTicket, listTickets, showTicket } from '@hotline/shared/contracts/rest/tickets';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { blankValues } from '../scenes/workbench/form-values.ts';
import { call, urlOf } from './call.ts';
import { asProblem } from './problem.ts';

const answer = (status: number, body: unknown): void => {
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>(() => Promise.resolve(new Response(JSON.stringify(body), { status }))),
  );
};
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the address of an operation', () => {
  it('carries parameters and query, escaped, without what was left out', () => {
    expect(urlOf(showTicket.path, { params: { ticketNo: 'A/1' } })).toBe('/api/tickets/A%2F1');
    expect(urlOf(listTickets.path, { query: { view: 'dispatch', q: '停水', status: undefined } })).toBe(
      '/api/tickets?view=dispatch&q=%E5%81%9C%E6%B0%B4',
    );
  });
});

describe('a call', () => {
  it('sends the body as JSON with the session cookie', async () => {
    answer(200, { id: 'a1' });
    await call(signIn, { body: { username: 'agent', password: 'p' } });
    const [url, init] = vi.mocked(fetch).mock.calls[0]!;
    expect(url).toBe('/api/session');
    expect(init).toMatchObject({
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: '{"username":"agent","password":"p"}',
    });
  });
  it('carries the Idempotency-Key where one is given', async () => {
    answer(201, {});
    const { source, upstreamNo, citizen, matter } = blankValues(null, '410927');
    const body = { draftId: null, callId: null, upstreamDue: null, next: 'keep' } as const;
    await call(acceptTicket, {
      body: { ...body, source, upstreamNo, citizen, matter: { ...matter, accused: null, tags: [] } },
      idempotencyKey: 'k1',
    });
    expect(vi.mocked(fetch).mock.calls[0]![1]?.headers).toMatchObject({ 'idempotency-key': 'k1' });
  });
  it('sends a file as it is', async () => {
    answer(201, {});
    const file = new Blob(['photo']);
    await call(addAttachment, { params: { ticketNo: 'T1' }, query: { name: '现场.jpg' }, file });
    const [url, init] = vi.mocked(fetch).mock.calls[0]!;
    expect(url).toBe('/api/tickets/T1/attachments?name=%E7%8E%B0%E5%9C%BA.jpg');
    expect(init).toMatchObject({ headers: { 'content-type': 'application/octet-stream' }, body: file });
  });
  it('throws the problem of the server', async () => {
    answer(409, { type: 'about:blank', code: 'stale-version', status: 409, title: 'stale' });
    const refused = await call(actOnTicket, {
      params: { ticketNo: 'T' },
      body: { version: 1, command: { type: 'sign' } },
    }).catch(asProblem);
    expect(refused).toMatchObject({ code: 'stale-version', status: 409 });
  });
  it('says when nobody answers', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn<typeof fetch>(() => Promise.reject(new TypeError('failed'))),
    );
    const refused = await call(listTickets, {}).catch(asProblem);
    expect(refused).toMatchObject({ code: 'network-unreachable', status: 0 });
  });
  it('survives an answer that is no problem document', async () => {
    answer(502, 'bad gateway');
    expect(await call(listTickets, {}).catch(asProblem)).toMatchObject({ code: 'unexplained', status: 502 });
  });
});
