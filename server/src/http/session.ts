import type { IncomingMessage } from 'node:http';
import MongoStore from 'connect-mongo';
import type { RequestHandler, Response } from 'express';
import session from 'express-session';
import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';
import { CachedSessions } from './cached-sessions.ts';
import type { SessionBus } from './cached-sessions.ts';
import { seenOverTls } from './seen-over-tls.ts';

declare module 'express-session' {
  interface SessionData {
    personId: string;
    signedInAt: number;
  }
}

const HOURS_12 = 12 * 3600;

/** What a session cookie stands for. */
export interface UpgradeSession {
  personId: string;
  /** Epoch milliseconds. */
  signedInAt: number;
  sessionId: string;
}

export interface Sessions {
  middleware: RequestHandler;
  store: CachedSessions;
  /** Person of the session cookie of an upgrade request; `null` without a valid one. */
  ofUpgrade(request: IncomingMessage): Promise<UpgradeSession | null>;
}

/** Cookie sessions in the document store, shared by REST, socket.io and `/ws`. */
export async function createSessions(config: Config, store: Store, bus: SessionBus): Promise<Sessions> {
  const collectionName = 'sessions';
  // connect-mongo would not say when its own index is there: a short command closed the store under it.
  await store.connection.collection(collectionName).createIndex({ expires: 1 }, { expireAfterSeconds: 0 });
  const kept = MongoStore.create({
    client: store.connection.getClient() as never,
    dbName: store.connection.name,
    collectionName,
    ttl: HOURS_12,
    autoRemove: 'disabled',
  });
  const cached = new CachedSessions(kept, bus);
  const middleware = session({
    name: 'hotline.sid',
    secret: config.sessionSecret,
    store: cached,
    resave: false,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      // Behind a proxy on this machine its X-Forwarded-Proto tells; plain http is refused off loopback.
      secure: seenOverTls(config) || 'auto',
      maxAge: HOURS_12 * 1000,
    },
  });
  return { middleware, store: cached, ofUpgrade: (request) => ofUpgrade(middleware, request) };
}

function ofUpgrade(middleware: RequestHandler, request: IncomingMessage): Promise<UpgradeSession | null> {
  return new Promise((resolve, reject) => {
    const asExpress = request as Parameters<RequestHandler>[0];
    middleware(asExpress, {} as Response, (error?: unknown) => {
      if (error) return reject(error);
      const { personId, signedInAt } = asExpress.session;
      resolve(personId ? { personId, signedInAt: signedInAt ?? 0, sessionId: asExpress.sessionID } : null);
    });
  });
}
