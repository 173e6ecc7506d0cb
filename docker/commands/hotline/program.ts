import { runProgram } from '@hotline/server/cli/run-program';
import { registry } from './registry.ts';

await runProgram(registry);
