import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { AmiError, connectAmi, type Ami } from './ami.ts';

let server: Server;
let ami: Ami;
const sockets = new Set<Socket>();
afterEach(async () => {
  ami.close();
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

type Headers = Record<string, string>;
const read = (block: string): Headers =>
  Object.fromEntries(block.split('\r\n').map((line) => line.split(': ') as [string, string]));

/** A manager that answers each action as it is told; `null` = it hangs up. */
async function manager(answer: (action: Headers) => string | null): Promise<Headers[]> {
  const seen: Headers[] = [];
  server = createServer((socket) => {
    sockets.add(socket.setEncoding('utf8'));
    socket.write('Asterisk Call Manager/11.0.0\r\n');
    socket.on('data', (text: string) => {
      for (const action of text.split('\r\n\r\n').filter(Boolean).map(read)) {
        seen.push(action);
        const said = answer(action);
        if (said === null) socket.destroy();
        else socket.write(`${said}\r\nActionID: ${action['ActionID']}\r\n\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  ami = connectAmi({ url: `tcp://127.0.0.1:${port}`, user: 'recorder', password: 'secret' });
  return seen;
}

test('it signs in once, without events, and each action is answered for itself', async () => {
  const seen = await manager(({ Channel }) =>
    Channel === 'gone' ? 'Response: Error\r\nMessage: No such channel' : 'Response: Success',
  );
  const [first, second] = await Promise.allSettled([
    ami.act('MixMonitor', { Channel: 'gone' }),
    ami.act('MixMonitor', { Channel: 'there' }),
  ]);
  expect(first).toMatchObject({ status: 'rejected', reason: new AmiError('No such channel') });
  expect(second).toMatchObject({ status: 'fulfilled' });
  expect(seen.map(({ Action }) => Action)).toEqual(['Login', 'MixMonitor', 'MixMonitor']);
  expect(seen[0]).toMatchObject({ Username: 'recorder', Secret: 'secret', Events: 'off' });
});

test('a lost connection fails what was asked, and is made again for what is asked next', async () => {
  let isAway = true;
  const seen = await manager(({ Action }) => (isAway && Action !== 'Login' ? null : 'Response: Success'));
  await expect(ami.act('MixMonitor', { Channel: 'a' })).rejects.toThrow(AmiError);
  isAway = false;
  await ami.act('StopMixMonitor', { Channel: 'a' });
  expect(seen.map(({ Action }) => Action)).toEqual(['Login', 'MixMonitor', 'Login', 'StopMixMonitor']);
});

test('a refused sign-in refuses what follows; nothing smuggles a second action in', async () => {
  await manager(({ Action }) =>
    Action === 'Login' ? 'Response: Error\r\nMessage: Authentication failed' : 'Response: Success',
  );
  await expect(ami.act('MixMonitor', { Channel: 'a' })).rejects.toThrow('Authentication failed');
  await expect(ami.act('MixMonitor', { Channel: 'a\r\nAction: Command' })).rejects.toThrow(AmiError);
});
