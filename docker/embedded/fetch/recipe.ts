import type { Machine } from './machine.ts';

/** A program of a tree, made runnable in place; `env` holds variables whose values are paths inside the tree. */
export interface Program {
  path: string;
  env?: Record<string, string>;
}

/** What a private tree of Debian packages is made of. */
export interface Recipe {
  name: 'engines' | 'tools' | 'proxy';
  /** Debian suites; `undefined` takes the machine's own release. */
  suite: string | undefined;
  packages: string[];
  /** Versions that were tried; another one is refused and the last good tree is kept. */
  tried: Record<string, RegExp>;
  /** Packages of the closure that must not be unpacked. */
  skip: RegExp;
  /** `loader`: run by the tree's own C library; `libraries`: by the machine's, with the tree's other libraries. */
  runBy: 'loader' | 'libraries';
  programs: (triplet: string) => Program[];
  /** Files that must exist and, for shared objects, must find all their libraries. */
  selfTest: (triplet: string) => string[];
}

const postgres = 'usr/lib/postgresql/18';

/** Asterisk, Redis, PostgreSQL with DocumentDB, and the speaker of prompts. */
export const enginesRecipe: Recipe = {
  name: 'engines',
  suite: 'forky',
  packages: ['asterisk', 'redis-server', 'postgresql-18-documentdb', 'libnss-wrapper', 'espeak-ng'],
  tried: {
    asterisk: /^1:22\./,
    'redis-server': /^5:8\./,
    'postgresql-18': /^18\./,
    'postgresql-18-documentdb': /^1\.0/,
    'espeak-ng': /^1\.5/,
  },
  skip: /^(perl|perl-base|perl-modules.*|libperl.*|systemd|dpkg|gnupg|gpg.*|dirmngr|asterisk-doc|iso-codes|locales)$/,
  runBy: 'loader',
  programs: (triplet) => [
    { path: 'usr/sbin/asterisk' },
    { path: 'usr/bin/redis-server' },
    { path: 'usr/bin/redis-cli' },
    ...['postgres', 'initdb', 'psql', 'pg_dump', 'pg_restore'].map((name) => ({
      path: `${postgres}/bin/${name}`,
    })),
    { path: 'usr/bin/espeak-ng', env: { ESPEAK_DATA_PATH: `usr/lib/${triplet}` } },
  ],
  selfTest: (triplet) => [
    ...[
      'res_ari.so',
      'res_pjsip.so',
      'chan_pjsip.so',
      'app_stasis.so',
      'res_srtp.so',
      'res_sorcery_astdb.so',
    ].map((name) => `usr/lib/${triplet}/asterisk/modules/${name}`),
    ...['pg_documentdb.so', 'pg_documentdb_core.so', 'pg_documentdb_extended_rum.so', 'pg_cron.so'].map(
      (name) => `${postgres}/lib/${name}`,
    ),
    `usr/lib/${triplet}/libnss_wrapper.so`,
  ],
};

const kamailioModules = [
  'sanity',
  'tm',
  'sl',
  'rr',
  'pv',
  'maxfwd',
  'textops',
  'siputils',
  'dispatcher',
  'ratelimit',
  'htable',
] as const;

/** Kamailio, the SIP proxy in front of several voice nodes; fetched only where one is wanted. */
export const proxyRecipe: Recipe = {
  name: 'proxy',
  suite: 'forky',
  packages: ['kamailio'],
  tried: { kamailio: /^6\.[1-9]/ },
  skip: /^(.*python.*|systemd|dpkg|passwd|adduser|login\.defs|libpam.*|debconf|base-passwd|media-types|tzdata)$/,
  runBy: 'loader',
  programs: () => [{ path: 'usr/sbin/kamailio' }],
  selfTest: (triplet) => kamailioModules.map((name) => `usr/lib/${triplet}/kamailio/modules/${name}.so`),
};

/** The browser of the tests and a Chinese font for it. */
export const toolsRecipe: Recipe = {
  name: 'tools',
  suite: undefined,
  packages: ['chromium', 'fonts-wqy-microhei'],
  tried: { chromium: /^1[3-9]\d\./ },
  skip: /^(perl|perl-base|perl-modules.*|libperl.*|systemd|dpkg|libc6|libllvm.*|libgl1-mesa-dri|adwaita-icon-theme)$/,
  runBy: 'libraries',
  programs: () => [{ path: 'usr/lib/chromium/chromium', env: { FONTCONFIG_FILE: 'etc/hotline-fonts.conf' } }],
  selfTest: () => ['usr/share/fonts/truetype/wqy/wqy-microhei.ttc'],
};

/** The suites a recipe is fetched from on this machine. */
export function suitesOf(recipe: Recipe, machine: Machine): string[] {
  return recipe.suite
    ? [recipe.suite]
    : [machine.codename, `${machine.codename}-updates`, `${machine.codename}-security`];
}
