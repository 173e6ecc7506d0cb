import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { launch } from '../engine-process.ts';
import { giveAway, logFile, ownFile, ownFolder, type Place } from '../place.ts';
import { SetupError } from '../setup-error.ts';
import { digest, type Engine } from './engine.ts';

const run = promisify(execFile);
const binary = (place: Place, name: string): string => join(place.tree, 'usr/lib/postgresql/18/bin', name);

/** PostgreSQL with DocumentDB, on a Unix socket in a closed folder only. */
export const postgres: Engine = {
  name: 'postgres',
  stopSignal: 'SIGINT',
  patienceMs: 30_000,
  attempts: 10,

  async prepare(place) {
    ownFolder(place, 'postgres');
    const data = join(place.dataDir, 'postgres/data');
    if (!existsSync(data)) await initialise(place, data);
    const settings = settingsFor(socketFolder(place));
    ownFile(place, join(data, 'hotline.conf'), settings);
    ownFile(place, join(data, 'postgresql.conf'), "include 'hotline.conf'\n");
    return digest([binary(place, 'postgres'), settings]);
  },

  start(place) {
    const cwd = join(place.dataDir, 'postgres');
    const args = ['-D', join(cwd, 'data')];
    return launch({
      ...place,
      program: binary(place, 'postgres'),
      args,
      env: {},
      cwd,
      logFile: logFile(place, 'postgres'),
    });
  },

  async healthy(place) {
    return (await sql(place, 'select 1').catch(() => '')) === '1';
  },

  async complete(place) {
    for (const name of ['documentdb', 'documentdb_extended_rum']) {
      await sql(place, `set client_min_messages = warning; create extension if not exists ${name} cascade`);
    }
  },
};

async function sql(place: Place, command: string): Promise<string> {
  const options = ['-XAtq', '-h', socketFolder(place), '-U', 'postgres', '-c', command, 'postgres'];
  return (await run(binary(place, 'psql'), options, { timeout: 30_000 })).stdout.trim();
}

/** initdb needs a name for the user it runs as, which a uid without an account lacks: nss_wrapper gives one. */
async function initialise(place: Place, data: string): Promise<void> {
  const { uid, gid } = place.identity;
  const folder = join(place.dataDir, 'postgres');
  const names = { NSS_WRAPPER_PASSWD: join(folder, 'passwd'), NSS_WRAPPER_GROUP: join(folder, 'group') };
  ownFile(place, names.NSS_WRAPPER_PASSWD, `hotline:x:${uid}:${gid}::/:/bin/sh\n`);
  ownFile(place, names.NSS_WRAPPER_GROUP, `hotline:x:${gid}:\n`);
  const options = [
    '-D',
    `${data}.new`,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ];
  rmSync(`${data}.new`, { recursive: true, force: true });
  try {
    await run(binary(place, 'initdb'), options, {
      cwd: folder,
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', ...names },
      ...(process.getuid?.() === 0 ? place.identity : {}),
    });
  } catch (error) {
    throw new SetupError(
      `PostgreSQL cannot make its data folder: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  renameSync(`${data}.new`, data);
}

const longestSocketFolder = 107 - '/.s.PGSQL.5432'.length - 1;

/** The folder of PostgreSQL's socket: beside the data, or, where that path is too long for a socket, in /tmp. */
export function socketFolder(place: Place): string {
  const near = join(place.dataDir, 'postgres/socket');
  if (Buffer.byteLength(near) <= longestSocketFolder) return ownFolder(place, 'postgres', 'socket');
  const folder = join(
    tmpdir(),
    `hotline-${createHash('sha256').update(place.dataDir).digest('hex').slice(0, 12)}`,
  );
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    giveAway(place, folder);
  }
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== place.identity.uid)
    throw new SetupError(`${folder} belongs to somebody else.`);
  return folder;
}

const settingsFor = (socket: string): string => `listen_addresses = ''
unix_socket_directories = '${socket}'
unix_socket_permissions = 0700
timezone = 'UTC'
max_connections = 100
shared_buffers = 128MB
max_wal_size = 1GB
wal_compression = lz4
default_toast_compression = lz4
jit = off
autovacuum_naptime = 15s
deadlock_timeout = 100ms
shared_preload_libraries = 'pg_cron,pg_documentdb_core,pg_documentdb,pg_documentdb_extended_rum'
documentdb.rum_library_load_option = 'require_documentdb_extended_rum'
documentdb.alternate_index_handler_name = 'extended_rum'
documentdb.localhost_connection_string = 'host=${socket} user=postgres'
documentdb.defaultCursorExpiryTimeLimitSeconds = 600
cron.database_name = 'postgres'
cron.host = '${socket}'
cron.log_run = off
cron.log_statement = off
cron.launch_active_jobs = off
`;
