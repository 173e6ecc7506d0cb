import { setTimeout as pause } from 'node:timers/promises';
import type { AgentView } from '@hotline/shared/contracts/rest/session';
import type { ConsoleEvents, ConsoleRequests } from '@hotline/shared/contracts/socket';
import { io, type Socket } from 'socket.io-client';
import type { Client } from './client.ts';
import type { Hotline } from './hotline.ts';

/** Somebody with a telephone at his desk: signed in, registered, ready. */
export interface Desk {
  id: string;
  client: Client;
  /** Settles when the server has brought him into one of these states. */
  becomes(...states: AgentView['state'][]): Promise<AgentView>;
  /** His telephone registers again; `legUp`: with the sound of his call as it was. */
  registers(legUp: boolean): void;
  /** A new telephone, whose page tells that there is none yet as it registers. */
  takesNewTelephone(): Promise<void>;
  /** His page is back over another connection, registered; the end of the one before is noticed afterwards. */
  changesNetwork(): Promise<void>;
  leave(): void;
}

const patienceMs = 20_000;

export async function sitDown(hotline: Hotline, username: string): Promise<Desk> {
  const client = await hotline.as(username);
  await client.post('/agent/softphone', {});
  let socket = await connect(hotline.url, client.cookie);
  const becomes = async (...wanted: AgentView['state'][]): Promise<AgentView> => {
    for (const end = Date.now() + patienceMs; Date.now() < end; await pause(20)) {
      const { body } = await client.get<AgentView>('/agent/state');
      if (wanted.includes(body.state)) return body;
    }
    throw new Error(`${username} did not become ${wanted.join(' or ')}`);
  };
  const register = () => void socket.emit('softphone-registered', { registered: true });
  socket.on('softphone-unknown', () => void client.post('/agent/softphone', {}).then(register));
  register();
  await becomes('paused', 'ready');
  socket.on('connect', register);
  await client.send('PUT', '/agent/state', { state: 'ready' });
  const { agentId: id } = await becomes('ready');
  return {
    id,
    client,
    becomes,
    registers: (legUp) => void socket.emit('softphone-registered', { registered: true, legUp }),
    takesNewTelephone: async () => {
      await client.post('/agent/softphone', {});
      socket.emit('softphone-registered', { registered: false });
      register();
    },
    changesNetwork: async () => {
      const before = socket;
      socket = await connect(hotline.url, client.cookie);
      socket.emit('softphone-registered', { registered: false });
      await becomes('unreachable');
      register();
      await becomes('ready');
      before.disconnect();
    },
    leave: () => void socket.disconnect(),
  };
}

function connect(url: string, cookie: string): Promise<Socket<ConsoleEvents, ConsoleRequests>> {
  const headers = { cookie, origin: url };
  const socket = io(`${url}/console`, { transports: ['websocket'], extraHeaders: headers, forceNew: true });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}
