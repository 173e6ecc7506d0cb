import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SetupError } from '../../embedded/setup-error.ts';

export const help = `npm start -- [OPTIONS]

Starts the 12345 hotline with all its engines; Ctrl-C stops all of it.

  --port N         port of the web interface (default 12345; 0 takes a free one)
  --host ADDR      address to listen on (default 127.0.0.1); another one is served over https only
  --tls-cert FILE  certificate for --host (PEM); without it one is made here and its fingerprint printed
  --tls-key FILE   its key (PEM)
  --data FOLDER    data, logs and secrets (default HOTLINE_DATA, else .hotline)
  --production     no demo accounts, no simulated telephone network, no test clock
  --help           this text

Engines of your own are used where the environment names them: MONGODB_URI, REDIS_URL, ARI_URL (with ARI_USER,
ARI_PASSWORD, AMI_URL, AMI_USER, AMI_PASSWORD, ASTERISK_WS_URL). HOTLINE_ENGINES names the folder of the fetched
programs (default .engines).
`;

/** The command line of `npm start`. */
export interface StartOptions {
  help: boolean;
  port: number;
  host: string;
  tls: { cert: string; key: string } | undefined;
  data: string | undefined;
  production: boolean;
}

/** Reads the command line. Throws SetupError in one sentence. */
export function readOptions(args: string[]): StartOptions {
  const values = parse(args);
  const port = Number(values.port ?? 12_345);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SetupError('--port takes a number from 0 to 65535.');
  const { 'tls-cert': cert, 'tls-key': key } = values;
  if ((cert === undefined) !== (key === undefined))
    throw new SetupError('--tls-cert and --tls-key belong together.');
  return {
    help: values.help ?? false,
    port,
    host: values.host ?? '127.0.0.1',
    tls: cert !== undefined && key !== undefined ? { cert: resolve(cert), key: resolve(key) } : undefined,
    data: values.data === undefined ? undefined : resolve(values.data),
    production: values.production ?? false,
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    port: text,
    host: text,
    'tls-cert': text,
    'tls-key': text,
    data: text,
    production: flag,
    help: flag,
  };
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    throw new SetupError(`${said.replace(/\.$/u, '')}. See npm start -- --help.`);
  }
}

/** Browsers give a microphone to plain http on these addresses only (Secure Contexts §3.1). */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');
