import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { finding } from '../../proof/finding.ts';
import { verifyEvents } from '../../proof/verify-events.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode, UsageError } from '../exit-code.ts';
import { RowWriter } from '../json-lines.ts';
import { withContext } from '../with-context.ts';

const output = z.union([
  finding,
  z.object({
    tickets: z.int(),
    events: z.int(),
    anchored: z.int().describe('tickets with an anchored head'),
    anchoredHeads: z.int(),
    findings: z.int(),
  }),
]);

/** `hotline events verify`: a line for each broken link, then the sum; the first broken link of a ticket is named. */
export const eventsVerify: CliCommand = {
  output,
  configure: (command) => {
    command
      .option('--anchors <folder>', 'where the anchors lie (default: HOTLINE_PROOF, else the data folder)')
      .option('--key <file>', 'public key kept elsewhere, instead of the one beside the anchors');
  },
  run: (io, command) =>
    withContext(async ({ store, config }) => {
      const { anchors, key } = command.opts<{ anchors?: string; key?: string }>();
      const rows = new RowWriter(io.stdout);
      let findings = 0;
      const report = async (found: z.infer<typeof finding>) => {
        findings += 1;
        await rows.write(found);
      };
      const sum = await verifyEvents(
        store,
        anchors ?? config.proofDir,
        report,
        key ? readKey(key) : undefined,
      );
      await rows.write({ ...sum, findings });
      await rows.flush();
      return findings === 0 ? exitCode.done : exitCode.findings;
    }),
};

function readKey(file: string) {
  try {
    return createPublicKey(readFileSync(file));
  } catch {
    throw new UsageError(`${file} is no public key`);
  }
}
