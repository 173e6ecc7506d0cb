import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { SetupError } from '../../embedded/setup-error.ts';

/** Files of a certificate and its key, and the SHA-256 fingerprint that a person compares in the browser. */
export interface Certificate {
  cert: string;
  key: string;
  fingerprint: string;
}

/** The certificate given, or one made for this address and kept in the data folder. Throws SetupError. */
export function certificateFor(
  host: string,
  given: { cert: string; key: string } | undefined,
  dataDir: string,
): Certificate {
  const files = given ?? makeCertificate(host, join(dataDir, 'tls'));
  for (const file of [files.cert, files.key]) {
    if (!existsSync(file)) throw new SetupError(`${file} does not exist.`);
  }
  try {
    return { ...files, fingerprint: new X509Certificate(readFileSync(files.cert)).fingerprint256 };
  } catch {
    throw new SetupError(`${files.cert} is not a certificate in PEM.`);
  }
}

function makeCertificate(host: string, folder: string): { cert: string; key: string } {
  const files = { cert: join(folder, `${host}.cert.pem`), key: join(folder, `${host}.key.pem`) };
  if (existsSync(files.cert)) return files;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const names = [isIP(host) ? `IP:${host}` : `DNS:${host}`, 'IP:127.0.0.1', 'DNS:localhost'];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-days', '825'];
  const about = ['-subj', '/CN=hotline-12345', '-addext', `subjectAltName=${names.join(',')}`];
  try {
    execFileSync('openssl', ['req', ...kind, ...about, '-keyout', files.key, '-out', files.cert], {
      stdio: 'pipe',
    });
  } catch {
    throw new SetupError(
      'No certificate can be made without the program openssl: give one by --tls-cert and --tls-key.',
    );
  }
  return files;
}
