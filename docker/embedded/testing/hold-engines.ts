import { once } from 'node:events';
import { engineNames } from '../instance-file.ts';
import { startEngines, type EnginesOptions } from '../engines.ts';

/** A parent to be killed: starts engines as told by its argument, prints their pids, ends them when its stdin closes. */
const options = JSON.parse(process.argv[2] ?? '{}') as EnginesOptions;
const instance = await startEngines({ ...options, environment: {} });
const pids = Object.fromEntries(engineNames.map((name) => [name, instance.process(name)?.pid]));
process.stdout.write(`${JSON.stringify({ uid: process.getuid?.(), pids })}\n`);
process.stdin.resume();
await once(process.stdin, 'end');
await instance.stop();
