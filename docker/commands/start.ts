import { once } from 'node:events';
import { join } from 'node:path';
import { dataFolder } from '../embedded/paths.ts';
import { startEngines, type Instance } from '../embedded/engines.ts';
import { freeTcpPort, tcpFree } from '../embedded/ports.ts';
import { SetupError } from '../embedded/setup-error.ts';
import { waitUntil } from '../embedded/wait-until.ts';
import { runMain } from './run-main.ts';
import { buildConsole } from './start/build-console.ts';
import { certificateFor, type Certificate } from './start/certificate.ts';
import { help, isLoopback, readOptions, type StartOptions } from './start/options.ts';
import { takesCalls, takesConnections } from './start/ready.ts';
import { hasNoBodies } from './start/has-no-bodies.ts';
import { seed } from './start/seed.ts';
import { supervise } from './start/supervise.ts';
import { welcome } from './start/welcome.ts';

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const undo: (() => Promise<void>)[] = [];
  const stopping = stopAsked();
  try {
    await bringUp(options, undo, stopping);
    if (!stopping.aborted) await once(stopping, 'abort');
  } catch (error) {
    if (!stopping.aborted) throw error;
  } finally {
    if (undo.length > 0) process.stderr.write('\nStopping …\n');
    for (const step of undo.reverse()) await step();
  }
  return 0;
}

/** Aborts at Ctrl-C, at a polite kill, or when the process that started us is gone. Later signals change nothing. */
function stopAsked(): AbortSignal {
  const stop = new AbortController();
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, () => stop.abort());
  return stop.signal;
}

/**
 * Starts everything; `undo` grows with every step, so that a stop at any moment leaves nothing behind. Rejects soon after
 * `stopping` is aborted.
 */
async function bringUp(
  options: StartOptions,
  undo: (() => Promise<void>)[],
  stopping: AbortSignal,
): Promise<void> {
  const port = options.port === 0 ? await freeTcpPort() : options.port;
  await requirePort(port, options.host);
  const dataDir = options.data ?? dataFolder();
  const starting = startEngines({
    dataDir,
    network: !options.production,
    production: options.production,
    mediaAddress: isLoopback(options.host) ? '127.0.0.1' : options.host,
    stopping,
  });
  undo.push(() => starting.then((instance) => instance.stop()).catch(() => undefined));
  const [instance] = await Promise.all([starting, buildConsole(stopping)]);
  stopping.throwIfAborted();
  const certificate =
    isLoopback(options.host) && !options.tls
      ? undefined
      : await certificateFor(options.host, options.tls, dataDir);
  const url = `${certificate ? 'https' : 'http'}://${options.host}:${port}`;
  const env = serviceEnvironment({ ...options, port }, instance, url, certificate);
  const accounts = options.production ? [] : await seed(env, stopping);
  await startServices(instance, env, { port, host: options.host }, undo, stopping);
  instance.publish(url);
  const demo = !options.production;
  const lacksBodies = !demo && (await hasNoBodies(env, stopping));
  const { dataDir: kept } = instance;
  process.stdout.write(
    welcome({ url, accounts, demo, fingerprint: certificate?.fingerprint, dataDir: kept, lacksBodies }),
  );
}

async function requirePort(port: number, host: string): Promise<void> {
  if (await tcpFree(port, host)) return;
  const anyPort = 0;
  throw new SetupError(
    (await tcpFree(anyPort, host))
      ? `Port ${port} on ${host} cannot be had: choose another by --port.`
      : `${host} is no address of this machine: choose another by --host.`,
  );
}

function serviceEnvironment(
  { host, port, production }: StartOptions,
  instance: Instance,
  url: string,
  certificate: Certificate | undefined,
): NodeJS.ProcessEnv {
  const tls = certificate && { HOTLINE_TLS_CERT: certificate.cert, HOTLINE_TLS_KEY: certificate.key };
  return {
    ...process.env,
    ...instance.env,
    HOTLINE_HOST: host,
    HOTLINE_PORT: String(port),
    HOTLINE_URL: url,
    LINK_URL: url,
    HOTLINE_PRODUCTION: production ? '1' : '0',
    HOTLINE_DEMO: production ? '0' : '1',
    ...tls,
    ...(certificate && { NODE_EXTRA_CA_CERTS: certificate.cert }),
  };
}

/** A service on a busy machine takes its time; one that ends again and again is told soon. */
const PATIENCE_MS = 180_000;

async function startServices(
  { dataDir }: Instance,
  env: NodeJS.ProcessEnv,
  { port, host }: { port: number; host: string },
  undo: (() => Promise<void>)[],
  stopping: AbortSignal,
): Promise<void> {
  const begin = async (name: string, ready: () => Promise<boolean>): Promise<void> => {
    const logFile = join(dataDir, 'log', `${name}.log`);
    const service = supervise({ name, file: `${name}/src/main.ts`, env, logFile });
    undo.push(() => service.stop());
    if (await waitUntil(ready, PATIENCE_MS, () => service.failures() >= 3 || stopping.aborted)) return;
    stopping.throwIfAborted();
    throw new SetupError(`${name} does not start; its log tells why: ${logFile}`);
  };
  await Promise.all([
    begin('server', () => takesConnections(port, host)),
    begin('ivr', () => takesCalls(env)),
  ]);
}

await runMain(main);
