import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type LaunchOptions, type Page, chromium } from 'playwright-core';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium that the environment names (`CHROMIUM`), else one of the machine. */
const executable = (): string => {
  const found = [process.env['CHROMIUM'], ...known].find((path) => path && existsSync(path));
  if (!found) throw new Error('No Chromium: set CHROMIUM to its path.');
  return found;
};

export interface BrowserOptions {
  /** A WAV file that the microphone plays in a loop; a beeping device without one. */
  microphone?: string;
}

/** A headless Chromium with a telephone's needs: microphone without asking, sound without a gesture, loopback ICE. */
export const launchBrowser = (options: BrowserOptions = {}): Promise<Browser> =>
  chromium.launch(launchOptions(options));

export interface MortalBrowser {
  browser: Browser;
  kill(): Promise<void>;
  /** All of its processes stand still, as under a closed lid. */
  freeze(): void;
  thaw(): void;
}

/** A browser of its own processes that a test can stop and kill. */
export const launchMortal = async (options: BrowserOptions = {}): Promise<MortalBrowser> => {
  const server = await chromium.launchServer(launchOptions(options));
  const browser = await chromium.connect(server.wsEndpoint());
  // Playwright makes it the leader of a group of processes.
  const signal = (name: NodeJS.Signals) => void process.kill(-server.process().pid!, name);
  return {
    browser,
    kill: () => server.kill(),
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
  };
};

const launchOptions = ({ microphone }: BrowserOptions): LaunchOptions => ({
  executablePath: executable(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    ...(microphone ? [`--use-file-for-fake-audio-capture=${microphone}`] : []),
    '--autoplay-policy=no-user-gesture-required',
    '--allow-loopback-in-peer-connection',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

/** For what hangs, on a machine that is busy otherwise. */
const patienceMs = 60_000;

export const desktop = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

/** A person's own browser: no cookie is shared with the others. */
export const openContext = async (
  browser: Browser,
  baseURL: string,
  viewport = desktop,
): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL,
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Drawn without a graphics card, each movement keeps a processor busy while the test waits for its end.
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(patienceMs);
  return context;
};

/** Collects what a page complains about, for a test that expects silence. */
export const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  return complaints;
};
