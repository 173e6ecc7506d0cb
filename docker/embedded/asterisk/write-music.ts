import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { musicOnHold } from './music.ts';

/** Writes the music on hold into the folders given: `node write-music.ts FOLDER…` (used by the Asterisk image). */
for (const folder of process.argv.slice(2)) writeFileSync(join(folder, 'waiting.wav'), musicOnHold());
