import { unlessGone, type Ari } from '../ari/http.ts';

export interface AgentAccount {
  sipUser: string;
  password: string;
  /** `host:port` of the hotline's SIP over UDP. */
  registrar: string;
}

/** A softphone played by the network's Asterisk: it registers and speaks DTLS-SRTP and ICE like a browser. */
export async function registerAgentPhone(ari: Ari, account: AgentAccount): Promise<void> {
  const { sipUser, password, registrar } = account;
  const put = (kind: string, attributes: Record<string, string>) => {
    const fields = Object.entries(attributes).map(([attribute, value]) => ({ attribute, value }));
    return ari.put(`asterisk/config/dynamic/res_pjsip/${kind}/${sipUser}`, {}, { fields });
  };
  const host = registrar.split(':')[0]!;
  await unlessGone(ari.post('asterisk/modules/res_pjsip_outbound_registration.so'));
  await put('auth', { auth_type: 'userpass', username: sipUser, password });
  await put('aor', { contact: `sip:${registrar}` });
  await put('endpoint', {
    context: 'agents',
    transport: 'agents',
    aors: sipUser,
    outbound_auth: sipUser,
    webrtc: 'yes',
    dtls_auto_generate_cert: 'yes',
    disallow: 'all',
    allow: 'alaw',
    dtmf_mode: 'rfc4733',
    direct_media: 'no',
    media_address: host,
    bind_rtp_to_media_address: 'yes',
    moh_passthrough: 'yes', // a hold key sends a re-INVITE
  });
  await put('registration', {
    transport: 'agents',
    outbound_auth: sipUser,
    server_uri: `sip:${registrar}`,
    client_uri: `sip:${sipUser}@${host}`,
    contact_user: sipUser,
    line: 'yes',
    endpoint: sipUser,
    expiration: '60',
    retry_interval: '1',
    max_random_initial_delay: '0',
  });
}
