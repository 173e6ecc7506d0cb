import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { repoRoot } from '@hotline/docker/embedded/paths';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const inRepo = (path: string): string => join(repoRoot, path);
const read = (path: string): string => readFileSync(inRepo(path), 'utf8');
const folder = 'docker/images';
const dockerfiles = readdirSync(inRepo(folder)).map((name) => `${folder}/${name}`);

/** Instructions of a Dockerfile, continued lines joined. */
const instructionsOf = (path: string): string[] =>
  read(path)
    .replaceAll(/\\\n\s*/gu, '')
    .split('\n')
    .filter((line) => /^[A-Z]/u.test(line));

interface Copy {
  from: string | null;
  sources: string[];
  to: string;
}

const copiesOf = (path: string): Copy[] =>
  instructionsOf(path).flatMap((line) => {
    const [, from = null, paths] = /^COPY (?:--from=(\S+) )?(.+)$/u.exec(line) ?? [];
    const words = paths?.split(' ');
    return words ? [{ from, sources: words.slice(0, -1), to: words.at(-1)! }] : [];
  });

const basesOf = (path: string) =>
  instructionsOf(path).flatMap((line) => {
    const [, image, stage] = /^FROM (\S+)(?: AS (\S+))?$/u.exec(line) ?? [];
    return image === undefined ? [] : [{ image, stage: stage ?? null }];
  });

/** What a built program of a workspace is made from. */
const sourceOf = (built: string): string => built.replace('/dist/', '/src/').replace(/\.js$/u, '.ts');

describe.each(dockerfiles)('%s', (path) => {
  it('begins with images of a version or a release', () => {
    expect(basesOf(path).map(({ image }) => image)).toEqual(
      basesOf(path).map(() => expect.stringMatching(/^[a-z]+:(?!latest)[\w.-]+$/u)),
    );
  });

  it('copies what is in the repository, or from a stage before it', () => {
    const stages = basesOf(path).map(({ stage }) => stage);
    const isThere = ({ from, sources }: Copy): boolean =>
      from === null ? sources.every((source) => existsSync(inRepo(source))) : stages.includes(from);
    expect(copiesOf(path).filter((copy) => !isThere(copy))).toEqual([]);
  });

  it('enters by a script that is copied, runs, and is sound', () => {
    const [, script] = /^ENTRYPOINT \["\/(\S+)"\]$/mu.exec(read(path)) ?? [];
    if (script === undefined) return;
    const scripts = copiesOf(path).flatMap(({ sources }) => sources.filter((one) => one.endsWith('.sh')));
    expect(scripts.map((one) => basename(one))).toContain(script);
    for (const one of scripts) {
      expect([one, statSync(inRepo(one)).mode & 0o111]).toEqual([one, 0o111]);
      execFileSync('sh', ['-n', inRepo(one)]);
    }
  });
});

describe('what the images run', () => {
  it('the music is written by files that come along whole', () => {
    const along = copiesOf(`${folder}/asterisk.Dockerfile`).find(({ to }) => to === '/build/')!.sources;
    const programs = along.filter((one) => one.endsWith('.ts'));
    const wanted = programs.flatMap((one) =>
      [...read(one).matchAll(/from '(?!node:)([^']+)'/gu)].map(([, name]) => name!),
    );
    const names = programs.map((one) => `./${basename(one)}`);
    expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('the services are programs of workspaces that are built and installed', () => {
    const node = `${folder}/node.Dockerfile`;
    const { services } = parse(read('docker/compose.yaml'), { merge: true }) as {
      services: Record<string, { command?: string[]; build?: { dockerfile: string; target?: string } }>;
    };
    const ours = Object.values(services).filter(({ build }) => build?.target === 'services');
    const built = copiesOf(node).filter(({ from }) => from === 'build');
    expect(ours).toHaveLength(3);
    for (const { command } of ours) {
      const [program] = command!;
      expect(existsSync(inRepo(sourceOf(program!)))).toBe(true);
      const workspace = program!.split('/', 1)[0]!;
      expect(built.map(({ sources }) => sources[0])).toContain(`/app/${workspace}/dist`);
      expect(read(node)).toMatch(new RegExp(`npm ci --omit=dev .*-w ${workspace}\\b`, 'u'));
      expect(read(node)).toMatch(new RegExp(`npx tsc -b .*\\b${workspace}\\b`, 'u'));
    }
  });

  it('npm finds a manifest of each workspace in each stage that installs', () => {
    const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };
    const stages = read(`${folder}/node.Dockerfile`).split(/^(?=FROM )/mu);
    for (const stage of stages.filter((one) => one.includes('npm ci')))
      for (const workspace of workspaces)
        expect(stage).toMatch(new RegExp(`^COPY ${workspace}(?:/package\\.json)? ${workspace}\\b`, 'mu'));
  });
});
