import type { ProvisionOrder } from '@hotline/shared/contracts/link';
import { allAgents } from '../../acd/agents.ts';
import type { CallDesk } from '../desk/call-desk.ts';

/** The SIP accounts of all who are signed in. */
export const softphoneAccounts = async ({ redis }: Pick<CallDesk, 'redis'>): Promise<ProvisionOrder[]> =>
  (await allAgents(redis)).flatMap(({ sipUser, secret }) =>
    secret === undefined ? [] : { sipUser, secret },
  );
