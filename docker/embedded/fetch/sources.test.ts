import { describe, expect, it } from 'vitest';
import { archiveFor, parseSources } from './sources.ts';

const deb822 = `Types: deb
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb-src
URIs: http://mirror.example/debian
Suites: bookworm
Components: main

Enabled: no
Types: deb
URIs: http://other.example/debian
Suites: trixie
Components: main
`;

describe('parseSources', () => {
  it('reads deb822 stanzas, leaving out sources and what is switched off', () => {
    expect(parseSources(deb822, true)).toEqual([
      { uri: 'http://mirror.example/debian', suite: 'bookworm' },
      { uri: 'http://mirror.example/debian', suite: 'bookworm-updates' },
    ]);
  });

  it('reads one-line sources with and without options', () => {
    const text =
      '# a comment\ndeb [arch=amd64 signed-by=/k.gpg] https://a.example/debian forky main\ndeb-src http://a.example x main\n';
    expect(parseSources(text, false)).toEqual([{ uri: 'https://a.example/debian', suite: 'forky' }]);
  });
});

describe('archiveFor', () => {
  const sources = parseSources(deb822, true);

  it('takes another suite from the mirror of the machine itself', () => {
    expect(archiveFor('forky', sources, 'bookworm')).toBe('http://mirror.example/debian');
  });

  it('keeps security updates on the security archive', () => {
    expect(archiveFor('bookworm-security', sources, 'bookworm')).toBe(
      'http://deb.debian.org/debian-security',
    );
  });
});
