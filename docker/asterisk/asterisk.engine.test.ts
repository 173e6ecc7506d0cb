import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startEngines, type Instance } from '../embedded/engines.ts';
import { AriProbe } from '../embedded/testing/ari.ts';
import { scratchFolder } from '../embedded/testing/scratch.ts';

interface Channel {
  id: string;
  state: string;
}

describe('the two nodes', () => {
  const folder = scratchFolder();
  const probes: AriProbe[] = [];
  let instance: Instance;

  beforeAll(async () => {
    const options = {
      dataDir: folder.path,
      store: false,
      redis: false,
      network: true,
      environment: {},
    } as const;
    instance = await startEngines({ ...options, life: 'parent' });
  });

  afterEach(() => probes.splice(0).forEach((probe) => probe.close()));

  afterAll(async () => {
    await instance.stop();
    folder.remove();
  });

  function probe(side: 'hotline' | 'network'): AriProbe {
    const { env } = instance;
    const prefix = side === 'hotline' ? 'ARI' : 'NETWORK_ARI';
    const made = new AriProbe(env[`${prefix}_URL`]!, env[`${prefix}_USER`]!, env[`${prefix}_PASSWORD`]!);
    probes.push(made);
    return made;
  }

  const call = (network: AriProbe, line: string, callerId: string): Promise<Channel> =>
    network.request('POST', 'channels', { endpoint: `PJSIP/12345@${line}`, app: 'network', callerId });

  it('hold a citizen who calls while the application is away, and hand him over when it is back', async () => {
    const network = probe('network');
    await network.listen('network');
    await call(network, 'citizens', '13800001234');
    expect((await network.event('StasisStart')).type).toBe('StasisStart');
    const hotline = probe('hotline');
    await hotline.listen('hotline');
    const start = await hotline.event('StasisStart');
    expect(start.args).toEqual(['citizen', 'citizens', '12345', '']);
    expect(start.channel?.caller?.number).toBe('13800001234');
    await hotline.request('DELETE', `channels/${start.channel!.id}`);
  });

  it('tell the calls of the police from those of citizens', async () => {
    const hotline = probe('hotline');
    await hotline.listen('hotline');
    const network = probe('network');
    await network.listen('network');
    await call(network, 'police', '110');
    expect((await hotline.event('StasisStart')).args).toEqual(['citizen', 'police-110', '12345', '']);
  });

  it.each(['PJSIP/110@police-110', 'PJSIP/13900001111@citizens'])(
    'let 12345 call %s, who answers',
    async (endpoint) => {
      const hotline = probe('hotline');
      await hotline.listen('hotline');
      await hotline.request('POST', 'channels', { endpoint, app: 'hotline', callerId: '12345' });
      const { channel } = await hotline.event('StasisStart');
      expect(channel?.state).toBe('Up');
      await hotline.request('DELETE', `channels/${channel!.id}`);
    },
  );

  it('give a called line to the application with its number', async () => {
    const network = probe('network');
    await network.listen('network');
    const hotline = probe('hotline');
    await hotline.listen('hotline');
    await hotline.request('POST', 'channels', { endpoint: 'PJSIP/110@police-110', app: 'hotline' });
    expect((await network.event('StasisStart')).args).toEqual(['police', '110', '']);
  });

  it('take a softphone without a reload, and keep it over a restart', async () => {
    const hotline = probe('hotline');
    const fields = (values: Record<string, string>) => ({
      fields: Object.entries(values).map(([attribute, value]) => ({ attribute, value })),
    });
    const put = (kind: string, values: Record<string, string>) =>
      hotline.request('PUT', `asterisk/config/dynamic/res_pjsip/${kind}/agent-test`, fields(values));
    await put('auth', { auth_type: 'userpass', username: 'agent-test', password: 'secret' });
    await put('aor', { max_contacts: '1' });
    await put('endpoint', {
      auth: 'agent-test',
      aors: 'agent-test',
      webrtc: 'yes',
      disallow: 'all',
      allow: 'alaw',
      context: 'agents',
    });
    expect(await hotline.request('GET', 'endpoints/PJSIP/agent-test')).toMatchObject({ state: 'offline' });
    await instance.restart('asterisk');
    const kept = await hotline.request('GET', 'asterisk/config/dynamic/res_pjsip/endpoint/agent-test');
    expect(kept).toContainEqual({ attribute: 'webrtc', value: 'yes' });
  });
});
