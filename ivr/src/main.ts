import { readConfig } from './config.ts';
import { startIvr } from './start-ivr.ts';

const ivr = await startIvr(readConfig(process.env));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void ivr.close().then(() => process.exit(0)));
}
