import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { anIntake } from '../../builders/matter.ts';
import { measure } from './measure.ts';
import type { Figures } from './measure.ts';

interface Job {
  url: string;
  cookie: string;
  count: number;
  inFlight: number;
}

/** The session cookie of a fresh sign-in. */
export async function signInAs(
  url: string,
  account: { username: string; password: string },
): Promise<string> {
  const { username, password } = account;
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const cookie = response.headers.getSetCookie()[0];
  if (!response.ok || cookie === undefined) throw new Error(`sign-in: ${response.status}`);
  return cookie.split(';', 1)[0]!;
}

/** Accepts matters as fast as the server takes them; every one must be answered by 201. */
export async function takeIn({ url, cookie, count, inFlight }: Job): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  const body = JSON.stringify(anIntake());
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie };
  const figures = await measure({ count, inFlight }, () => post(`${url}/api/tickets`, agent, headers, body));
  agent.destroy();
  return figures;
}

function post(
  url: string,
  agent: Agent,
  headers: Record<string, string | number>,
  body: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent, headers: { ...headers, 'idempotency-key': randomUUID() } },
      (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 201 ? resolve() : reject(new Error(`intake: ${response.statusCode}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
