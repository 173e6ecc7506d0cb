import { stasisApp, type Voice } from '../voice.ts';

export interface NewLeg {
  channelId: string;
  endpoint: string;
  originator: string | undefined;
  /** Who appears as the caller on the rung telephone, digits. */
  callerNo: string;
  headers: Record<string, string>;
}

/**
 * Makes a leg that is not dialled yet: it enters Stasis first, and dialling it before that fails under load.
 * @throws AriError when the endpoint is unknown or has no contact
 */
export async function createLeg({ ari }: Voice, leg: NewLeg): Promise<void> {
  const variables: Record<string, string> = {
    'CONNECTEDLINE(num,i)': leg.callerNo,
    'CONNECTEDLINE(num-pres,i)': 'allowed',
    'CONNECTEDLINE(name)': leg.callerNo,
  };
  for (const [name, value] of Object.entries(leg.headers)) variables[`PJSIP_HEADER(add,${name})`] = value;
  const { channelId, endpoint, originator } = leg;
  await ari.post('channels/create', { app: stasisApp, channelId, endpoint, originator }, { variables });
}
