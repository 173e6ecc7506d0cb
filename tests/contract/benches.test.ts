import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../bench');
const benches = readdirSync(folder).filter((file) => file.endsWith('.ts'));

it.each(benches)('`bench -- --list` tells what %s measures', (file) => {
  expect(readFileSync(join(folder, file), 'utf8')).toMatch(/^export const describe\b/mu);
});
