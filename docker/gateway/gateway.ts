import { chmodSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { makeVerifier } from './auth/scram.ts';
import { serveClient } from './client.ts';
import type { Context } from './context.ts';
import { PgPool } from './pg/pool.ts';
import { installSchema, SESSION_SETTINGS } from './pg/schema.ts';
import { Cursors } from './session/cursors.ts';
import { Transactions } from './session/transactions.ts';
import { Lanes } from './session/lanes.ts';
import { Growth } from './upkeep/growth.ts';
import { startSweeper } from './upkeep/sweeper.ts';

export interface GatewayOptions {
  /** Folder of PostgreSQL's Unix socket. */
  postgres: string;
  /** TCP address; `port` 0 takes a free one. Needs `user` and `password`: loopback is open to every local user. */
  host?: string;
  port?: number;
  /** Or a Unix socket, in a folder that only its users may enter. */
  socketPath?: string;
  user?: string;
  password?: string;
  /** Sessions on PostgreSQL at most (default 16). */
  poolSize?: number;
  /** How long a command waits while PostgreSQL is away, in ms (default 15 000). */
  patienceMs?: number;
  /** Time between two sweeps of expired documents, idle cursors and idle transactions, in ms (default 60 000). */
  sweepMs?: number;
}

export interface RunningGateway {
  /** The TCP port; undefined on a Unix socket. */
  port: number | undefined;
  /** For clients on this machine, with the password in it. */
  uri: string;
  stop(): Promise<void>;
}

/** Starts the gateway and resolves when it takes connections. Throws when PostgreSQL does not answer within the patience. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  if (!options.socketPath && !(options.user && options.password)) {
    throw new Error('the gateway needs a user and a password, or a Unix socket');
  }
  const verifier =
    options.user && options.password ? makeVerifier(options.user, options.password) : undefined;
  const context = makeContext(options);
  await installSchema(context.pool);
  const stopSweeper = startSweeper(context, options.sweepMs ?? 60_000);
  const clients = new Set<Socket>();
  const server = createServer((socket) => {
    clients.add(socket);
    socket.once('close', () => clients.delete(socket));
    serveClient(socket, context, verifier);
  });
  await listen(server, options);
  const stop = async () => {
    stopSweeper();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const client of clients) client.destroy();
    await closed;
    context.pool.end();
  };
  return { ...addressOf(server, options), stop };
}

function makeContext(options: GatewayOptions): Context {
  const pool = new PgPool({
    socketDir: options.postgres,
    settings: SESSION_SETTINGS,
    size: options.poolSize ?? 16,
    patienceMs: options.patienceMs ?? 15_000,
  });
  return {
    pool,
    cursors: new Cursors(),
    transactions: new Transactions(pool),
    growth: new Growth(pool),
    lanes: new Lanes(),
  };
}

async function listen(server: Server, { socketPath, host, port }: GatewayOptions): Promise<void> {
  if (socketPath) rmSync(socketPath, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    if (socketPath) server.listen(socketPath, resolve);
    else server.listen(port ?? 0, host ?? '127.0.0.1', resolve);
  });
  if (socketPath) chmodSync(socketPath, 0o600);
}

function addressOf(server: Server, options: GatewayOptions): Pick<RunningGateway, 'port' | 'uri'> {
  const { user, password } = options;
  const login = user && password ? `${encodeURIComponent(user)}:${encodeURIComponent(password)}@` : '';
  const source = login ? '?authSource=admin&authMechanism=SCRAM-SHA-256' : '';
  if (options.socketPath)
    return { port: undefined, uri: `mongodb://${login}${encodeURIComponent(options.socketPath)}/${source}` };
  const { address, port } = server.address() as AddressInfo;
  return { port, uri: `mongodb://${login}${address}:${port}/${source}` };
}
