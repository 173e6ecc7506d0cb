import { connect } from 'node:net';

/** True when somebody listens at this address. */
export function takesConnections(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host === '0.0.0.0' ? '127.0.0.1' : host, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** True when ivr has registered its application with Asterisk, so that a call reaches it. */
export async function takesCalls(env: NodeJS.ProcessEnv): Promise<boolean> {
  const login = Buffer.from(`${env['ARI_USER']}:${env['ARI_PASSWORD']}`).toString('base64');
  try {
    const headers = { authorization: `Basic ${login}` };
    return (await fetch(`${env['ARI_URL']}/applications/hotline`, { headers })).ok;
  } catch {
    return false;
  }
}
