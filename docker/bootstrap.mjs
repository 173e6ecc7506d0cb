// @ts-check
/**
 * The door to every command, in plain JavaScript without dependencies: it looks after the version of Node and the
 * dependencies, then runs docker/commands/NAME.ts from source. What it has to say goes to stderr.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command = '', ...args] = process.argv.slice(2);

checkNode(20, 19);
if (!['start', 'test', 'hotline', 'bench'].includes(command))
  fail('Use: npm start, npm test, npm run hotline, npm run bench.', 2);
installDependencies();
runCommand();

/**
 * @param {string} message
 * @param {number} code
 */
function fail(message, code) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

/**
 * @param {number} major
 * @param {number} minor
 */
function checkNode(major, minor) {
  const [ours = 0, oursMinor = 0] = process.versions.node.split('.').map(Number);
  if (ours > major || (ours === major && oursMinor >= minor)) return;
  fail(`Node ${major}.${minor} or newer is needed; this is ${process.versions.node}.`, 3);
}

/** `npm ci` where the installed packages are not those of package-lock.json. */
function installDependencies() {
  const lock = join(root, 'package-lock.json');
  const marker = join(root, 'node_modules/.hotline-lock');
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
    process.stderr.write('Installing the dependencies (npm ci) …\n');
    const { status } = spawnSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) fail('The dependencies cannot be installed: npm says why above.', 3);
  }
  writeFileSync(marker, wanted);
}

function runCommand() {
  const script = join(root, 'docker/commands', `${command}.ts`);
  const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', script, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, HOTLINE_CWD: process.env.INIT_CWD ?? process.cwd() },
    cwd: root,
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
}
