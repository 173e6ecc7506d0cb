import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SetupError } from '../../embedded/setup-error.ts';
import { certificateFor } from './certificate.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hotline-tls-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a browser that trusts this certificate sees of a server that has it. */
const shaken = async (server: Server, ca: Buffer, servername: string) => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: '127.0.0.1', ca, servername });
  await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
  const { fingerprint256 } = socket.getPeerCertificate();
  socket.destroy();
  server.close();
  return fingerprint256;
};

describe('a certificate made here', () => {
  it('is taken by a client that trusts it, for the address and for this machine, and shows the fingerprint told', async () => {
    const { cert, key, fingerprint } = await certificateFor('hotline.example', undefined, folder);
    const pair = { cert: readFileSync(cert), key: readFileSync(key) };
    expect(await shaken(createServer(pair), pair.cert, 'hotline.example')).toBe(fingerprint);
    expect(await shaken(createServer(pair), pair.cert, 'localhost')).toBe(fingerprint);
    await expect(shaken(createServer(pair), pair.cert, 'other.example')).rejects.toThrow('altnames');
  });

  it('stays the same at the next start, with a key that nobody else reads', async () => {
    const first = await certificateFor('10.1.2.3', undefined, folder);
    expect(await certificateFor('10.1.2.3', undefined, folder)).toEqual(first);
    expect(statSync(first.key).mode & 0o077).toBe(0);
  });
});

describe('a certificate given', () => {
  it('is refused in one sentence when it is not there or is none', async () => {
    const cert = join(folder, 'cert.pem');
    const given = { cert, key: cert };
    await expect(certificateFor('10.1.2.3', given, folder)).rejects.toThrow(`${cert} does not exist.`);
    writeFileSync(cert, 'no certificate');
    await expect(certificateFor('10.1.2.3', given, folder)).rejects.toThrow(SetupError);
  });
});
