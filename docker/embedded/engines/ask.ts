import { connect } from 'node:net';

/**
 * Sends a request to a loopback port and says whether the answer is the expected one within a second. `judge` sees all
 * that came so far, as Latin-1, and answers undefined while it cannot tell.
 */
export function ask(
  port: number,
  request: string | Uint8Array,
  judge: (answer: string) => boolean | undefined,
): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    const end = (verdict: boolean): void => {
      socket.destroy();
      resolve(verdict);
    };
    let answer = '';
    socket.setTimeout(1_000, () => end(false));
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      const verdict = judge(answer);
      if (verdict !== undefined) end(verdict);
    });
  });
}
