import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngines } from '@hotline/docker/embedded/engines';
import type { AriAddress } from '@hotline/ivr/ari/http';
import { connectNetwork, type Network } from '@hotline/ivr/network/network';
import { encodeWav } from '@hotline/ivr/prompts/wav';
import { parseIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import type { Browser, Page } from 'playwright-core';
import { Client } from '../builders/client.ts';
import { IvrProcess } from '../network/ivr-process.ts';
import { writeSitePrompts } from '../sip/site-prompts.ts';
import { desktop, launchBrowser, launchMortal, openContext } from './browser.ts';
import { diagnose, keepConnections } from './diagnose.ts';
import { BrowserNetwork } from './network.ts';
import { signIn } from './pages/sign-in.ts';
import { type CityServer, serveHere } from './serve.ts';

/** A whole hotline with its telephone network and the browsers of its people. */
export interface City<Server extends CityServer = CityServer> {
  network: Network;
  ivr: IvrProcess;
  server: Server;
  /** A person of the demo site, signed in in a browser of his own. */
  person(username: string, viewport?: typeof desktop): Promise<Page>;
  /** The same, in a browser that can be killed and over a network that can be cut. */
  mortal(username: string): Promise<Mortal>;
  /** A browser in which nobody is signed in. */
  visitor(viewport?: typeof desktop): Promise<Page>;
  /** The same person without a screen. */
  api(username: string): Promise<Client>;
  /** Moves the clock of the whole installation to an instant in China, `2026-09-17T10:00`. */
  clockTo(text: string): Promise<void>;
  /** For a test that failed. */
  diagnose(): Promise<void>;
  leave(): Promise<void>;
}

/** Somebody to whose browser everything may happen. */
export interface Mortal {
  page: Page;
  network: BrowserNetwork;
  kill(): Promise<void>;
  /** Everything stands still, and what was connected is a dead end when it goes on. */
  closeLid(): Promise<void>;
  openLid(): void;
}

/** What agents say into their microphones, hertz. */
export const agentVoice = 2900;

/** Short spans where a test would wait; the defaults are checked by a test of their own. */
const shortTimers = {
  VOICE_ANNOUNCE_FIRST_MS: '1500',
  VOICE_ANNOUNCE_EVERY_MS: '5000',
  VOICE_LINE_MS: '8000',
  // Who is rung first listens to what the others hear meanwhile.
  VOICE_RING_MS: '60000',
  // A page that is loaded again has to be back before; a busy machine takes its time.
  VOICE_TAKE_OVER_MS: '12000',
  // It ends when the agent says so, whatever else takes its time.
  VOICE_WRAP_UP_MS: '600000',
  SURVEY_TIMEOUT_MS: '10000',
  ALONE_TIMEOUT_MS: '700',
};

/** @param more of the server's environment */
export const buildCity = (begin?: string, more: Record<string, string> = {}): Promise<City> =>
  buildCityOf((env) => serveHere({ ...env, ...more }), begin);

/** @param serve how the server is run */
export async function buildCityOf<Server extends CityServer>(
  serve: (env: Record<string, string>) => Promise<Server>,
  begin = '2026-09-17T10:00',
): Promise<City<Server>> {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-e2e-'));
  const engines = await startEngines({ dataDir: folder, network: true, life: 'parent', environment: {} });
  const prompts = join(folder, 'site');
  mkdirSync(prompts, { mode: 0o755 });
  writeSitePrompts(prompts);
  const settings = { HOTLINE_PORT: '0', HOTLINE_TEST_CLOCK: '1', HOTLINE_DEMO: '1', LOG_LEVEL: 'error' };
  const env: Record<string, string> = { ...engines.env, ...settings, ...shortTimers, PROMPTS_DIR: prompts };
  const server = await serve(env);
  const { url } = server;
  const passwords = new Map(server.accounts.map(({ username, password }) => [username, password]));
  const ivr = new IvrProcess({ ...env, LINK_URL: url });
  ivr.start();
  const ariOf = (prefix: string): AriAddress => ({
    url: env[`${prefix}ARI_URL`]!,
    user: env[`${prefix}ARI_USER`]!,
    password: env[`${prefix}ARI_PASSWORD`]!,
  });
  const network = await connectNetwork(ariOf('NETWORK_'));
  const microphone = microphoneFile(folder);
  const browser = await launchBrowser({ microphone });
  const closers = [() => browser.close()];
  const pages: Page[] = [];
  const enter = async (page: Page, username: string): Promise<Page> => {
    pages.push(page);
    await signIn(page, { username, password: passwords.get(username)! });
    return page;
  };
  const clockTo = async (text: string) => {
    await server.context.testClock!.advance(parseIsoInstant(`${text}+08:00`)! - server.context.clock.now());
    await server.settle();
  };
  await clockTo(begin);
  return {
    network,
    ivr,
    server,
    clockTo,
    person: async (username, viewport = desktop) => enter(await openPage(browser, url, viewport), username),
    mortal: async (username) => {
      const own = await launchMortal({ microphone });
      const network = await BrowserNetwork.to(url);
      closers.push(own.kill, () => network.close());
      const page = await openPage(own.browser, network.wire.url, desktop, network);
      return {
        page: await enter(page, username),
        network,
        kill: own.kill,
        closeLid: async () => {
          own.freeze();
          await network.move();
        },
        openLid: own.thaw,
      };
    },
    visitor: (viewport = desktop) => openPage(browser, url, viewport),
    api: async (username) => {
      const client = new Client(url);
      await client.post('/session', { username, password: passwords.get(username) });
      return client;
    },
    diagnose: () => diagnose(pages, { hotline: ariOf(''), network: ariOf('NETWORK_') }),
    leave: async () => {
      for (const close of closers) await close();
      await ivr.stop();
      network.close();
      await server.stop();
      await engines.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const openPage = async (
  browser: Browser,
  url: string,
  viewport: typeof desktop,
  network?: BrowserNetwork,
): Promise<Page> => {
  const context = await openContext(browser, url, viewport);
  await context.addInitScript(withoutVoiceProcessing);
  await context.addInitScript(keepConnections);
  await network?.connect(context);
  return context.newPage();
};

/** A pure tone is noise to a browser: echo cancellation and noise suppression would take it away. */
const withoutVoiceProcessing = () => {
  const devices = navigator.mediaDevices;
  const getUserMedia = devices.getUserMedia.bind(devices);
  devices.getUserMedia = (wanted) =>
    getUserMedia({
      ...wanted,
      audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
    });
};

const microphoneFile = (folder: string): string => {
  const rate = 48_000;
  const samples = Int16Array.from({ length: rate }, (_, i) =>
    Math.round(8000 * Math.sin((2 * Math.PI * agentVoice * i) / rate)),
  );
  const file = join(folder, 'microphone.wav');
  writeFileSync(file, encodeWav(samples, rate));
  return file;
};
