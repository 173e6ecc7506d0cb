import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '@hotline/docker/embedded/paths';
import { readConfig as readIvrConfig } from '@hotline/ivr/config';
import { readConfig as readServerConfig } from '@hotline/server/config';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Environment = Record<string, string>;
type Reader<T> = (env: Readonly<Record<string, string | undefined>>) => T;

const docker = (...path: string[]): string => readFileSync(join(repoRoot, 'docker', ...path), 'utf8');
const compose = parse(docker('compose.yaml'), { merge: true }) as {
  services: Record<string, { environment: Environment }>;
};
const environmentOf = (service: string): Environment => compose.services[service]!.environment;

/** What `docker compose` makes of it when docker/.env holds the needed secrets and nothing else. */
const filledIn = (service: string): Environment =>
  Object.fromEntries(
    Object.entries(environmentOf(service)).map(([name, value]) => [
      name,
      String(value)
        .replaceAll(/\$\{\w+:\?\}/gu, 'x'.repeat(48))
        .replaceAll(/\$\{\w+:-([^}]*)\}/gu, '$1'),
    ]),
  );

/** Every name that a configuration asks the environment for. */
function namesOf<T>(read: Reader<T>, service: string): string[] {
  const asked = new Set<string>();
  const env = new Proxy(filledIn(service), {
    get: (target, name: string) => (asked.add(name), target[name]),
  });
  read(env);
  return [...asked].filter((name) => /^[A-Z]/u.test(name));
}

/** Left to their defaults: how long things may take, and what production must not have or places differently. */
const leftOut = {
  server: [
    /^VOICE_\w+_MS$/u,
    /^SERVICES$/u,
    /^HOTLINE_(DEMO|TEST_CLOCK)$/u,
    /^HOTLINE_DATA$/u, // HOTLINE_PROOF names what would lie in it
  ],
  ivr: [/_MS$/u, /^IVR_HEALTH_PORT$/u],
};

/** What the templates of a folder want to be filled in. */
const namesIn = (...folder: string[]): string[] =>
  readdirSync(join(repoRoot, 'docker', ...folder))
    .filter((file) => /\.(?:conf|cfg|list)$/u.test(file))
    .flatMap((file) => [...docker(...folder, file).matchAll(/@([A-Z_]+)@/gu)].map(([, name]) => name!));

/** The names that neither the entry point of a container sets nor its service. */
function lacking(wanted: string[], entrypoint: string, service: string): string[] {
  const set = [...docker(entrypoint).matchAll(/\b([A-Z_]+)=/gu)].map(([, name]) => name!);
  const given = [...set, ...Object.keys(environmentOf(service))];
  return [...new Set(wanted)].filter((name) => !given.includes(name));
}

describe('docker/compose.yaml', () => {
  it('gives the server a production configuration with its proof outside of the store', () => {
    expect(readServerConfig(filledIn('server'))).toMatchObject({
      production: true,
      demo: false,
      testClock: false,
      proofDir: '/data/proof',
      tls: null,
    });
  });

  it('gives ivr a configuration that reaches the server of the same file', () => {
    const { LINK_URL, LINK_TOKEN } = readIvrConfig(filledIn('ivr'));
    const { host, port, linkToken } = readServerConfig(filledIn('server'));
    expect({ LINK_URL, LINK_TOKEN }).toEqual({ LINK_URL: `http://${host}:${port}`, LINK_TOKEN: linkToken });
  });

  it.each([
    ['server', readServerConfig],
    ['ivr', readIvrConfig],
  ] as const)('names what %s knows, and nothing else', (service, read) => {
    const known = namesOf<unknown>(read, service);
    const named = Object.keys(environmentOf(service));
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    const missing = known.filter((name) => !named.includes(name));
    expect(missing.filter((name) => !leftOut[service].some((left) => left.test(name)))).toEqual([]);
  });

  it('gives Asterisk every value of its templates', () => {
    const wanted = ['common', 'hotline', 'behind-proxy'].flatMap((folder) => namesIn('asterisk', folder));
    for (const service of ['asterisk', 'asterisk-2'])
      expect(lacking(wanted, 'asterisk/entrypoint.sh', service)).toEqual([]);
  });

  it('gives the proxy every value of its templates', () => {
    expect(lacking(namesIn('kamailio'), 'kamailio/entrypoint.sh', 'proxy')).toEqual([]);
  });
});
