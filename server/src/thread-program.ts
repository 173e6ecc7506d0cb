import type { Worker } from 'node:worker_threads';

/**
 * What a thread runs: a module beside the one that starts it, named without its ending. From source the thread first
 * learns to read TypeScript, which it does not inherit.
 *
 * @param base `import.meta.url` of the module that starts it.
 */
export function threadProgram(name: string, base: string): ConstructorParameters<typeof Worker> {
  if (!base.endsWith('.ts')) return [new URL(`${name}.js`, base)];
  const source = JSON.stringify(new URL(`${name}.ts`, base));
  const load = `import('tsx/esm/api').then(({ register }) => (register(), import(${source})))`;
  return [load, { eval: true }];
}
