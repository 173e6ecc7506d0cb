/** One archive address and a suite offered there, as apt's sources.list(5) declares them. */
export interface Source {
  uri: string;
  suite: string;
}

/** Reads a file of apt sources, one-line style or deb822. Options and components are ignored. */
export function parseSources(text: string, deb822: boolean): Source[] {
  return deb822 ? text.split(/\n\s*\n/).flatMap(parseStanza) : text.split('\n').flatMap(parseLine);
}

function parseLine(line: string): Source[] {
  const match = /^\s*deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)/.exec(line);
  return match ? [{ uri: match[1]!, suite: match[2]! }] : [];
}

function parseStanza(stanza: string): Source[] {
  const words = (name: string) =>
    new RegExp(`^${name}:[ \t]*(.+)$`, 'im').exec(stanza)?.[1]?.trim().split(/\s+/) ?? [];
  if (!words('Types').includes('deb') || words('Enabled')[0] === 'no') return [];
  return words('URIs').flatMap((uri) => words('Suites').map((suite) => ({ uri, suite })));
}

/** The archive to take `suite` from: the machine's own mirror where it names one. */
export function archiveFor(suite: string, sources: Source[], codename: string): string {
  const exact = sources.find((source) => source.suite === suite);
  if (exact) return exact.uri;
  if (suite.endsWith('-security')) return 'http://deb.debian.org/debian-security';
  return sources.find((source) => source.suite === codename)?.uri ?? 'http://deb.debian.org/debian';
}
