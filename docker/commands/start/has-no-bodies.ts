import { fromSource, runNode } from '../run-program.ts';

/** Whether the site that is being started still lacks its 承办单位. */
export async function hasNoBodies(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<boolean> {
  const program = fromSource('server/src/cli/main.ts', 'bodies', 'check');
  const { stdout } = await runNode(program, { env, output: 'capture', signal });
  const sum = JSON.parse(stdout.trim().split('\n').at(-1) || '{}') as { bodies?: number };
  return sum.bodies === 0;
}
