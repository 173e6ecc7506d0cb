import type { ProvisionOrder } from '@hotline/shared/contracts/link';
import { softphonePrefix } from '@hotline/shared/contracts/link';
import { unlessGone, type Ari } from '../ari/http.ts';
import type { Voice } from '../voice.ts';

type Kind = 'auth' | 'aor' | 'endpoint';
type Attributes = Record<string, string>;

const path = (kind: Kind, id: string): string => `asterisk/config/dynamic/res_pjsip/${kind}/${id}`;

async function put(ari: Ari, kind: Kind, id: string, attributes: Attributes): Promise<void> {
  const fields = Object.entries(attributes).map(([attribute, value]) => ({ attribute, value }));
  await ari.put(path(kind, id), {}, { fields });
}

/**
 * The SIP account of one sign-in, for a browser: no reload, and a second one refuses the first password at once.
 * The secret is MD5(user:asterisk:password) of RFC 2617, as good as the password itself.
 */
export async function provision({ ari, config }: Voice, { sipUser, secret }: ProvisionOrder): Promise<void> {
  await put(ari, 'auth', sipUser, {
    auth_type: 'md5',
    username: sipUser,
    realm: 'asterisk',
    md5_cred: secret,
  });
  await put(ari, 'aor', sipUser, { max_contacts: '1', remove_existing: 'yes', qualify_frequency: '10' });
  await put(ari, 'endpoint', sipUser, {
    context: 'agents',
    auth: sipUser,
    aors: sipUser,
    webrtc: 'yes',
    dtls_auto_generate_cert: 'yes',
    disallow: 'all',
    allow: 'alaw,ulaw,g722',
    dtmf_mode: 'rfc4733',
    direct_media: 'no',
    rtp_keepalive: '15',
    rtp_timeout: String(Math.max(1, Math.ceil(config.RTP_TIMEOUT_MS / 1000))),
    rtp_timeout_hold: '0',
    allow_transfer: 'no',
    ...media(config.MEDIA_ADDRESS),
  });
}

const media = (address: string | undefined): Attributes =>
  address === undefined ? {} : { media_address: address, bind_rtp_to_media_address: 'yes' };

/** Accounts that Asterisk has, as names; of softphones only. */
export async function provisioned({ ari }: Voice): Promise<string[]> {
  const endpoints = await ari.get<{ resource: string }[]>('endpoints/PJSIP');
  return endpoints.map(({ resource }) => resource).filter((name) => name.startsWith(softphonePrefix));
}

/** At sign-out and at the end of the lease. */
export async function deprovision({ ari }: Voice, sipUser: string): Promise<void> {
  for (const kind of ['endpoint', 'aor', 'auth'] as const) await unlessGone(ari.remove(path(kind, sipUser)));
}
