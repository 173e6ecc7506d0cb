import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { connectNetwork } from '../network/network.ts';
import { callLine, readCallOptions, usage, type CallOptions } from './call-options.ts';
import { placeCall } from './place-call.ts';

const environment = z.object({
  NETWORK_ARI_URL: z.url(),
  NETWORK_ARI_USER: z.string(),
  NETWORK_ARI_PASSWORD: z.string(),
  ESPEAK: z.string().default('espeak-ng'),
});

const say = (words: string): void => void process.stderr.write(`${words}\n`);

/** @returns the exit code: 0 done, 2 not understood, 3 no telephone network */
async function main(args: string[]): Promise<number> {
  if (args.includes('--help')) return (say(usage), 0);
  if (args.includes('--schema')) {
    process.stdout.write(`${JSON.stringify(z.toJSONSchema(callLine))}\n`);
    return 0;
  }
  let options: CallOptions;
  try {
    options = readCallOptions(args);
  } catch (error) {
    say(`${(error as Error).message}\n${usage}`);
    return 2;
  }
  const env = environment.safeParse(process.env);
  if (!env.success)
    return (say('The simulated telephone network is not running: start the hotline by npm start.'), 3);
  const { NETWORK_ARI_URL: url, NETWORK_ARI_USER: user, NETWORK_ARI_PASSWORD: password, ESPEAK } = env.data;
  const network = await connectNetwork({ url, user, password }, `call-${randomUUID()}`);
  try {
    await placeCall(network, ESPEAK, options, (line) => process.stdout.write(`${JSON.stringify(line)}\n`));
    return 0;
  } finally {
    network.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
