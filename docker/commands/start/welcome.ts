import { roleWords } from '@hotline/shared/words/zh-CN/role';
import type { NewAccount } from './seed.ts';

/** What a person needs to know once everything runs. */
export interface Running {
  url: string;
  accounts: NewAccount[];
  demo: boolean;
  fingerprint: string | undefined;
  dataDir: string;
  /** The site has no 承办单位 yet: nothing can be dispatched. */
  lacksBodies: boolean;
}

const roleWord = (role: string): string =>
  new Map<string, string>(Object.entries(roleWords)).get(role) ?? role;

/** The last words of `npm start`. */
export function welcome({ url, accounts, demo, fingerprint, dataDir, lacksBodies }: Running): string {
  const lines = ['', `12345 政务服务便民热线  ${url}`];
  if (fingerprint) lines.push(`Certificate (SHA-256)  ${fingerprint}`);
  if (accounts.length > 0)
    lines.push('', 'Demo accounts (printed this once):', ...accounts.map(line(accounts)));
  else if (demo)
    lines.push(
      '',
      'Demo accounts: as printed at the first start.',
      'Lost:  npm run hotline -- account reset-password LOGIN',
    );
  if (demo) lines.push('', 'A citizen calls:  npm run hotline -- call --from 13800001234 --say "路灯坏了"');
  if (lacksBodies)
    lines.push('', 'No body is known yet: bring them in by  npm run hotline -- bodies import FILE --dry-run');
  lines.push('', `Data and logs: ${dataDir}    Ctrl-C stops everything.`, '');
  return lines.join('\n');
}

function line(accounts: NewAccount[]): (account: NewAccount) => string {
  const width = Math.max(...accounts.map(({ username }) => username.length));
  return ({ username, password, name, roles }) =>
    `  ${username.padEnd(width)}  ${password}  ${name} (${roles.map(roleWord).join('、')})`;
}
