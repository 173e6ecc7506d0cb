import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { callLine } from '@hotline/ivr/cli/call-options';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVoiceLab, type VoiceLab } from './voice-lab.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const hotlineCall = (env: Record<string, string>, ...args: string[]) =>
  run(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', join(root, 'ivr/src/cli/call.ts'), ...args],
    {
      cwd: root,
      env: { ...process.env, ...env },
    },
  );

let lab: VoiceLab;
beforeAll(async () => {
  lab = await startVoiceLab();
});
afterAll(() => lab.close());

test('a call from the command line: dialled, greeted, key pressed, hung up; data only on stdout', async () => {
  const calling = hotlineCall(
    lab.env,
    '--from',
    '13400000001',
    '--say',
    '你好',
    '--press',
    '7',
    '--press-at',
    '1',
  );
  const { callId } = await lab.server.arrival('13400000001');
  await lab.server.fact('queued', callId);
  expect(await lab.server.fact('digit', callId)).toMatchObject({ digit: '7' });
  await lab.server.order('hang-up', callId, {});
  const { stdout } = await calling;
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => callLine.parse(JSON.parse(line)));
  expect(lines.map((line) => line.event)).toEqual(['dialled', 'answered', 'heard', 'pressed', 'ended']);
});

test('what is not understood is said, with exit code 2; without a network 3', async () => {
  await expect(hotlineCall(lab.env, '--from', 'me')).rejects.toMatchObject({ code: 2, stdout: '' });
  await expect(hotlineCall({ NETWORK_ARI_URL: '' }, '--from', '13400000002')).rejects.toMatchObject({
    code: 3,
  });
});
