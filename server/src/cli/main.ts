import { registry } from './registry.ts';
import { runProgram } from './run-program.ts';

await runProgram(registry);
