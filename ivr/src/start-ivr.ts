import type { AddressInfo } from 'node:net';
import { connectAmi } from './ami/ami.ts';
import { listenToAri } from './ari/events.ts';
import { EventGate } from './ari/gate.ts';
import { connectAri } from './ari/http.ts';
import { Admission } from './call/admission.ts';
import { CallBook } from './call/call-book.ts';
import { EventRouter } from './call/event-router.ts';
import { followOrder } from './call/follow-order.ts';
import { Reaper } from './call/reaper.ts';
import { takeUp } from './call/take-up.ts';
import type { Config } from './config.ts';
import type { Equipment } from './equipment.ts';
import { serveHealth } from './health.ts';
import { Link } from './link/link.ts';
import { createLog } from './log.ts';
import { hearDraft } from './prompts/hear-draft.ts';
import { PromptLibrary } from './prompts/library.ts';
import { Messages } from './recording/messages.ts';
import { Recorder } from './recording/recorder.ts';
import { Accounts } from './verbs/accounts.ts';
import { refuseCitizens } from './verbs/refuse-citizens.ts';
import { stasisApp, type Voice } from './voice.ts';

export interface Ivr {
  healthPort: number;
  /** Leaves all calls to Asterisk. */
  close: () => Promise<void>;
}

/** Puts ivr together and takes up the calls that Asterisk holds. */
export async function startIvr(config: Config): Promise<Ivr> {
  const log = createLog(config.LOG_LEVEL);
  const address = { url: config.ARI_URL, user: config.ARI_USER, password: config.ARI_PASSWORD };
  const prompts = new PromptLibrary(config, log, {
    fetch: (digest) => link.fetchSound(digest),
    failed: (failed) => link.tellFailedPrompts(failed),
  });
  const ami = connectAmi({ url: config.AMI_URL, user: config.AMI_USER, password: config.AMI_PASSWORD });
  const equipment: Equipment = { ari: connectAri(address), ami, prompts, config, log };
  const recorder = new Recorder(equipment, {
    report: (callId, fact) => book.report(callId, fact),
    find: (callId) => book.session(callId)?.state,
    all: () => book.sessions().map(({ state }) => state),
  });
  const voice: Voice = { ...equipment, recorder };
  const admission = new Admission(config.SETUP_LIMIT, refuseCitizens(voice));
  const book = new CallBook(voice, (fact) => link.send(fact), admission);
  const messages = new Messages(voice, {
    report: (callId, fact) => book.report(callId, fact),
    onMessage: (callId, outcome) => {
      const session = book.session(callId);
      void session?.post({ type: 'message-over', outcome });
      return session !== undefined;
    },
  });
  const link = createLink(voice, book);
  await prompts.prepareFirst();
  void prompts.prepare(); // calls are taken meanwhile, without those that are not there yet
  const asterisk = attendAsterisk(voice, book, messages, {
    onReady: () => link.open(),
    onGone: () => void book.loseAll().then(() => link.leave()),
  });
  const health = await serveHealth(config.IVR_HEALTH_PORT, () => ({
    ari: asterisk.isUp(),
    link: link.connected,
    calls: book.live().length,
    waitingFacts: link.waiting,
  }));
  return {
    healthPort: (health.address() as AddressInfo).port,
    close: async () => {
      asterisk.close();
      admission.close();
      link.close();
      await Promise.all(book.sessions().map((session) => session.suspend()));
      voice.ari.close();
      voice.ami.close();
      await new Promise((resolve) => health.close(resolve));
    },
  };
}

const createLink = (voice: Voice, book: CallBook): Link => {
  const accounts = new Accounts(voice);
  return new Link(voice.config, voice.log, {
    onOrder: (order) => followOrder(book, order),
    onProvision: async (order) => (await accounts.provision(order), { ok: true }),
    onDeprovision: async (sipUser) => (await accounts.deprovision(sipUser), { ok: true }),
    onAccounts: (all) => accounts.align(all),
    onGone: () => accounts.disconnected(),
    onPrompts: (edited) => voice.prompts.take(edited),
    onHearDraft: (draft) => hearDraft(voice, draft),
    liveCalls: () => book.live(),
  });
};

interface Attention {
  /** Calls are taken. */
  onReady: () => void;
  /** Asterisk has ended; told again while it stays away. */
  onGone: () => void;
}

/** Follows Asterisk's events, takes its calls up whenever the stream opens, and sweeps now and then. */
function attendAsterisk(voice: Voice, book: CallBook, messages: Messages, { onReady, onGone }: Attention) {
  const { config, log } = voice;
  const router = new EventRouter(book, messages);
  const gate = new EventGate((event) => router.route(event));
  const reaper = new Reaper(voice, book);
  let up = false;
  const events = listenToAri(
    { url: config.ARI_URL, user: config.ARI_USER, password: config.ARI_PASSWORD },
    stasisApp,
    {
      onEvent: (event) => gate.pass(event),
      onOpen: () => {
        gate.close();
        void takeUp(voice, book, messages, gate).then(() => {
          up = true;
          onReady();
        });
      },
      onRefused: onGone,
      onClose: (reason) => {
        up = false;
        gate.close();
        log.warn({ reason }, 'Asterisk is away');
      },
    },
  );
  const reaping = setInterval(() => {
    if (up) reaper.sweep().catch((error: Error) => log.warn({ reason: error.message }, 'reaper'));
  }, config.REAP_INTERVAL_MS);
  return {
    isUp: () => up,
    close: () => {
      clearInterval(reaping);
      events.close();
    },
  };
}
