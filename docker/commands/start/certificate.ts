import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { SetupError } from '../../embedded/setup-error.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Files of a certificate and its key, and the SHA-256 fingerprint that a person compares in the browser. */
export interface Certificate {
  cert: string;
  key: string;
  fingerprint: string;
}

/** The certificate given, or one made for this address and kept in the data folder. Throws SetupError. */
export async function certificateFor(
  host: string,
  given: { cert: string; key: string } | undefined,
  dataDir: string,
): Promise<Certificate> {
  const files = given ?? (await makeCertificate(host, join(dataDir, 'tls')));
  for (const file of [files.cert, files.key]) {
    if (!existsSync(file)) throw new SetupError(`${file} does not exist.`);
  }
  try {
    return { ...files, fingerprint: new X509Certificate(readFileSync(files.cert)).fingerprint256 };
  } catch {
    throw new SetupError(`${files.cert} is not a certificate in PEM.`);
  }
}

/** A self-signed one (RFC 5280) for 825 days, the most that browsers of a managed machine accept. */
async function makeCertificate(host: string, folder: string): Promise<{ cert: string; key: string }> {
  const files = { cert: join(folder, `${host}.cert.pem`), key: join(folder, `${host}.key.pem`) };
  if (existsSync(files.cert)) return files;
  const own = isIP(host) ? ({ type: 7, ip: host } as const) : ({ type: 2, value: host } as const);
  const altNames = [own, { type: 7, ip: '127.0.0.1' } as const, { type: 2, value: 'localhost' } as const];
  const now = Date.now();
  const made = await generate([{ name: 'commonName', value: 'hotline-12345' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAY_MS),
    notAfterDate: new Date(now + 824 * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames },
    ],
  });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(files.key, made.private, { mode: 0o600 });
  writeFileSync(files.cert, made.cert);
  return files;
}
