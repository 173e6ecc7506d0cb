import { describe, expect, it } from 'vitest';
import { SetupError } from '../setup-error.ts';
import { checkVersions, parsePlan } from './plan.ts';
import { enginesRecipe } from './recipe.ts';

const line = (name: string, version: string): string =>
  `'http://m.example/pool/${name}.deb' ${name}_${encodeURIComponent(version)}_amd64.deb 1000 MD5Sum:00`;

const tried = [
  line('asterisk', '1:22.10.1+dfsg-1'),
  line('redis-server', '5:8.0.6-1'),
  line('postgresql-18', '18.6-3'),
  line('postgresql-18-documentdb', '1.0-1'),
  line('espeak-ng', '1.52.0-1'),
];

describe('the plan of a download', () => {
  it('reads names, versions with an epoch and sizes', () => {
    expect(parsePlan(tried[0]!)).toEqual([
      {
        file: 'asterisk_1%3A22.10.1%2Bdfsg-1_amd64.deb',
        name: 'asterisk',
        version: '1:22.10.1+dfsg-1',
        bytes: 1000,
      },
    ]);
  });

  it('accepts the versions that were tried', () => {
    expect(() => checkVersions(parsePlan(tried.join('\n')), enginesRecipe)).not.toThrow();
  });

  it.each([
    [[...tried.slice(1), line('asterisk', '1:23.0.0-1')], 'asterisk 1:23.0.0-1, which was never tried'],
    [tried.slice(1), 'offers no asterisk'],
  ])('refuses another major version and a missing package', (lines, reason) => {
    const check = () => checkVersions(parsePlan(lines.join('\n')), enginesRecipe);
    expect(check).toThrow(SetupError);
    expect(check).toThrow(reason);
  });
});
