import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '@hotline/docker/embedded/paths';
import { readConfig as readIvrConfig } from '@hotline/ivr/config';
import { readConfig as readServerConfig } from '@hotline/server/config';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

type Environment = Record<string, string>;
type Reader<T> = (env: Readonly<Record<string, string | undefined>>) => T;

const docker = (...path: string[]): string => readFileSync(join(repoRoot, 'docker', ...path), 'utf8');

/** What we use of the Compose Specification (https://github.com/compose-spec/compose-spec), and nothing beside it. */
const service = z.strictObject({
  image: z
    .string()
    .regex(/^[a-z]+:\d/u, 'pinned to a version')
    .optional(),
  build: z
    .strictObject({ context: z.literal('..'), dockerfile: z.string(), target: z.string().optional() })
    .optional(),
  command: z.array(z.string()).optional(),
  profiles: z.array(z.literal('scaled')).optional(),
  network_mode: z.literal('host').optional(),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/u, 'on loopback alone')).optional(),
  environment: z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/u), z.coerce.string()).default({}),
  volumes: z.array(z.string().regex(/^(?:[\w-]+|\.\/[\w-]+):\/[\w/-]+(?::ro)?$/u)).default([]),
  depends_on: z
    .union([
      z.array(z.string()).transform((names) => names.map((name) => [name, 'service_started'] as const)),
      z
        .record(
          z.string(),
          z.strictObject({ condition: z.enum(['service_healthy', 'service_completed_successfully']) }),
        )
        .transform((on) => Object.entries(on).map(([name, { condition }]) => [name, condition] as const)),
    ])
    .default([]),
  healthcheck: z
    .strictObject({
      test: z.tuple([z.enum(['CMD', 'CMD-SHELL'])], z.string()),
      interval: z.string().regex(/^\d+s$/u),
    })
    .optional(),
  restart: z.enum(['unless-stopped', 'no']),
  init: z.literal(true).optional(),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]).optional(),
  cap_drop: z.tuple([z.literal('ALL')]).optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  logging: z.strictObject({ driver: z.string(), options: z.record(z.string(), z.string()) }).optional(),
});
const file = z.object({
  name: z.literal('hotline'),
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.strictObject({})),
});
const compose = file.parse(parse(docker('compose.yaml'), { merge: true }));
const services = Object.entries(compose.services);
const environmentOf = (name: string): Environment => compose.services[name]!.environment;

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

const stagesOf = (dockerfile: string): string[] =>
  [...docker(dockerfile).matchAll(/^FROM \S+ AS (\w+)$/gmu)].map(([, name]) => name!);

describe('docker/compose.yaml', () => {
  it.each(services)('runs %s of an image or of a stage that there is', (_, { image, build }) => {
    expect([image, build].filter(Boolean)).toHaveLength(1);
    if (!build) return;
    const stages = stagesOf(build.dockerfile.replace(/^docker\//u, ''));
    expect(build.target === undefined || stages.includes(build.target)).toBe(true);
  });

  it('publishes no port beside loopback, and none of what is on the host network', () => {
    for (const [, { network_mode, ports }] of services) expect(network_mode && ports).toBeUndefined();
  });

  it('mounts what is declared, declares what is mounted, and nothing twice at a place', () => {
    const mounts = services.map(([, { volumes }]) => volumes.map((one) => one.split(':')));
    const named = new Set(mounts.flat().flatMap(([source]) => (source!.startsWith('.') ? [] : [source!])));
    expect([...named].toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
    for (const of of mounts) expect(new Set(of.map(([, place]) => place)).size).toBe(of.length);
  });

  it('waits for services that there are, for the health of those that tell it, and for the end of those that end', () => {
    for (const [, { depends_on: on }] of services)
      for (const [name, condition] of on) {
        const { healthcheck, restart } = compose.services[name]!;
        expect(condition !== 'service_healthy' || healthcheck !== undefined).toBe(true);
        expect(restart === 'no').toBe(condition === 'service_completed_successfully');
      }
  });

  it('wants the secrets that it says it wants', () => {
    const text = docker('compose.yaml');
    const wanted = new Set([...text.matchAll(/\$\{(\w+):\?\}/gu)].map(([, name]) => name!));
    const said = /# docker\/\.env .* holds ([A-Z_, ]+)\./u.exec(text)![1]!.split(', ');
    expect([...wanted].toSorted()).toEqual(said.toSorted());
    const explained = docker('README.md');
    expect(said.filter((name) => !explained.includes(`\`${name}\``))).toEqual([]);
  });

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
