import { randomUUID } from 'node:crypto';
import { connectNetwork } from '@hotline/ivr/network/network';
import { UsageError } from '@hotline/server/cli/exit-code';
import { withContext } from '@hotline/server/cli/with-context';
import type { Context } from '@hotline/server/context';
import { CallView } from './call-view.ts';
import type { Telephony } from './citizen-call.ts';
import { Speech } from './speech.ts';

/**
 * Runs a command that plays people on the simulated telephone network of the running hotline.
 * @param rung whether its telephones can be rung too: one process at a time
 * @throws UsageError in production, and where there is no simulated network
 */
export async function withTelephony<T>(
  rung: boolean,
  act: (telephony: Telephony, context: Context) => Promise<T>,
): Promise<T> {
  if (process.env['HOTLINE_PRODUCTION'] === '1')
    throw new UsageError('a production configuration refuses simulated calls');
  const { NETWORK_ARI_URL: url, NETWORK_ARI_USER: user, NETWORK_ARI_PASSWORD: password } = process.env;
  if (!url || !user || !password)
    throw new UsageError('the hotline runs without a simulated telephone network');
  return withContext(async (context) => {
    const network = await connectNetwork(
      { url, user, password },
      rung ? undefined : `network.${randomUUID()}`,
    );
    const speech = new Speech(process.env['ESPEAK'] ?? 'espeak-ng');
    try {
      return await act({ network, speech, view: new CallView(context), now: Date.now }, context);
    } finally {
      await network.hangUpAll();
      network.close();
      speech.remove();
    }
  });
}
