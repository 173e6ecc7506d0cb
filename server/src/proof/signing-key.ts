import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Ed25519 (RFC 8032): the private half signs anchors, the public half lies beside them for whoever checks. */
export interface SigningKey {
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/** The key of this installation, made at the first start; only its owner can read it. */
export async function openSigningKey(folder: string): Promise<SigningKey> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'anchor-key.pem');
  const made = generateKeyPairSync('ed25519').privateKey;
  try {
    await writeFile(file, made.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const privateKey = createPrivateKey(await readFile(file));
  const publicKey = createPublicKey(privateKey);
  await writeFile(join(folder, 'anchor-key.pub.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  return { privateKey, publicKey };
}

/** @returns undefined where no anchor was ever written. */
export async function readPublicKey(folder: string): Promise<KeyObject | undefined> {
  const pem = await readFile(join(folder, 'anchor-key.pub.pem')).catch(() => undefined);
  return pem && createPublicKey(pem);
}
