import { join } from 'node:path';
import mongoose, { type Connection, type ConnectOptions } from 'mongoose';
import { startEngines, type Instance } from '../../embedded/engines.ts';
import { scratchFolder } from '../../embedded/testing/scratch.ts';

/** PostgreSQL and a gateway of their own for one test file. */
export interface TestStore {
  instance: Instance;
  /** Folder of PostgreSQL's socket. */
  socketDir: string;
  /** A mongoose connection to a database of its own; closed with the store. */
  connect(options?: ConnectOptions): Promise<Connection>;
  stop(): Promise<void>;
}

export async function startStore(): Promise<TestStore> {
  const folder = scratchFolder();
  const only = { redis: false, voice: false, environment: {} };
  const instance = await startEngines({ dataDir: folder.path, life: 'parent', ...only });
  const connections: Connection[] = [];
  return {
    instance,
    socketDir: join(instance.dataDir, 'postgres/socket'),
    async connect(options) {
      const dbName = `test${connections.length}`;
      const connection = mongoose.createConnection(instance.env['MONGODB_URI']!, { dbName, ...options });
      connections.push(await connection.asPromise());
      return connection;
    },
    async stop() {
      await Promise.all(connections.map((connection) => connection.close()));
      await instance.stop();
      folder.remove();
    },
  };
}
