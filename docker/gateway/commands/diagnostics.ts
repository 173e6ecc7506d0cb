import { decodeBody, encode, OK } from '../bson/encode.ts';
import type { Handler } from '../context.ts';
import { MAX_MESSAGE_BYTES } from '../wire/op-msg.ts';

/** MongoDB 7.0, the newest wire version whose commands are all answered here or refused by name. */
const WIRE_VERSION = 21;
const VERSION = '7.0.0';

/**
 * What a driver asks first. `isdbgrid` makes it treat the gateway as a router: no replica set to follow, and
 * sessions, transactions and retryable writes are in force.
 */
export const hello: Handler = async (command) =>
  encode({
    ...(command.name === 'hello' ? { isWritablePrimary: true } : { ismaster: true }),
    helloOk: true,
    msg: 'isdbgrid',
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 25_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
    ok: 1,
  });

export const ok: Handler = async () => OK;

export const buildInfo: Handler = async () =>
  encode({
    version: VERSION,
    versionArray: [7, 0, 0, 0],
    gitVersion: '',
    modules: ['documentdb'],
    bits: 64,
    debug: false,
    maxBsonObjectSize: 16 * 1024 * 1024,
    ok: 1,
  });

export const serverStatus: Handler = async (_command, context) =>
  encode({
    host: 'document-gateway',
    version: VERSION,
    process: 'mongos',
    pid: BigInt(process.pid),
    uptime: Math.floor(process.uptime()),
    localTime: new Date(),
    connections: { current: context.pool.open, available: context.pool.size - context.pool.open },
    ok: 1,
  });

export const connectionStatus: Handler = async () =>
  encode({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] }, ok: 1 });

export const getParameter: Handler = async (command) => {
  const asked = decodeBody(command);
  return encode(
    'featureCompatibilityVersion' in asked
      ? { featureCompatibilityVersion: { version: '7.0' }, ok: 1 }
      : { ok: 1 },
  );
};
