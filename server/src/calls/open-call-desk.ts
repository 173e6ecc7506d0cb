import { randomBytes } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import { withAcdScripts } from '../acd/scripts.ts';
import { keepBlockedNumbers } from '../blocks/blocked-numbers.ts';
import type { Context } from '../context.ts';
import { dutyDoor } from '../duty/duty-door.ts';
import { startSummonses } from '../duty/start-summonses.ts';
import { indexSummonses } from '../duty/summons-store.ts';
import { agentRoutes } from '../http/routes/agents.ts';
import { voiceRoutes } from '../http/routes/voice.ts';
import { promptRoutes } from '../http/routes/prompts.ts';
import { voiceMailRoutes } from '../http/routes/voice-mails.ts';
import { callMetricRoutes } from '../http/routes/call-metrics.ts';
import { blockRoutes } from '../http/routes/blocks.ts';
import { callRoutes } from '../http/routes/calls.ts';
import { groupAt } from '@hotline/shared/domain/voice/voice-policy';
import { openLink } from '../link/link-server.ts';
import { tellPrompts } from '../link/tell-prompts.ts';
import { linkedNodes, voiceLink } from '../link/voice-link.ts';
import { promptListener } from '../prompts/prompt-listener.ts';
import { consolePush } from '../realtime/console-push.ts';
import { openConsole } from '../realtime/console-server.ts';
import { endVoidSessions } from '../realtime/end-void-sessions.ts';
import { endSessionsOf, realtimeOver, showAnnouncements } from '../realtime/realtime.ts';
import { openSockets } from '../realtime/socket-server.ts';
import { type Told, tellOnce } from '../realtime/tell-once.ts';
import { tellTime } from '../realtime/tell-time.ts';
import { whoIs } from '../realtime/who-is.ts';
import { startLoop } from '../services/loop.ts';
import type { Service } from '../services/service.ts';
import type { CallDesk } from './desk/call-desk.ts';
import { CallBackStore } from './records/call-back-store.ts';
import { CallStore } from './records/call-store.ts';
import { endWrapUps } from './agents/end-wrap-ups.ts';
import { floorOf } from './screen/floor.ts';
import { KnownCallers } from './records/known-callers.ts';
import { keepPresence } from './agents/keep-presence.ts';
import { agentPresence } from './agents/presence.ts';
import { reconcile } from './reconcile.ts';
import { softphoneAccounts } from './agents/softphone-accounts.ts';
import { SpanStore } from './records/span-store.ts';
import { sweep } from './sweep.ts';
import { takeFacts } from './take-facts.ts';
import { ticketDoor } from './ticket-door.ts';
import { tidyFloor } from './tidy-floor.ts';
import { VoiceMailStore } from '../voice-mail/voice-mail-store.ts';
import { surgeOf, voicePolicyOf } from './desk/voice-policy.ts';
import { watchMemory } from './watch-memory.ts';
import { watchNodes } from './watch-nodes.ts';
import { WhileRunning } from './desk/while-running.ts';
import { WrapUpClock } from './desk/wrap-up-clock.ts';

const sweepEveryMs = 1_000;
const tidyEveryMs = 5_000;

export interface OpenCallDesk extends Service {
  /** Lets the sockets in through an HTTP server that serves its pages already. */
  attach(http: HttpServer): void;
}

/** Composes calls, agents and both sockets, and hangs them into the context's ports. */
export async function openCallDesk(context: Context): Promise<OpenCallDesk> {
  const { config, log } = context;
  const sockets = openSockets(context);
  const { io } = sockets;
  const blocked = await keepBlockedNumbers(context);
  const desk = {
    redis: withAcdScripts(context.redis.duplicate()),
    calls: new CallStore(context.store.connection),
    spans: new SpanStore(context.store.connection),
    callBacks: new CallBackStore(context.store.connection),
    voiceMails: new VoiceMailStore(context.store.connection),
    tickets: ticketDoor(context),
    duty: dutyDoor(context),
    tell: (notice: Told) => tellOnce(context, notice, null),
    timers: config.voiceTimers,
    policy: () => voicePolicyOf(context.rules),
    surge: () => surgeOf(context.rules),
    isBlocked: blocked.has,
    groupNow: () => groupAt(voicePolicyOf(context.rules), Date.now()),
    now: () => Date.now(),
    log,
  } as CallDesk;
  desk.callers = new KnownCallers(desk.calls, desk.callBacks);
  desk.wrapUps = new WrapUpClock(log, () => endWrapUps(desk));
  const presence = keepPresence(desk);
  const console = openConsole(io, whoIs(context), presence.listener, log);
  const push = consolePush(console);
  desk.push = push;
  const facts = new WhileRunning();
  const prompts = promptListener(context);
  const listener = {
    prompts,
    accounts: () => softphoneAccounts(desk),
    hello: (node: string, calls: Parameters<typeof reconcile>[2]) => reconcile(desk, node, calls),
    facts: (node: string, told: Parameters<typeof takeFacts>[2]) => {
      const { callId, seq } = told.at(-1)!;
      return facts.do(`${callId}:${seq}`, () => takeFacts(desk, node, told));
    },
  };
  const link = openLink(io, config.linkToken ?? unguessable(), listener, log);
  const voice = voiceLink(link);
  desk.voice = voice;
  tellPrompts(link, context.rules, prompts.edited);
  await desk.callBacks.createIndexes();
  await desk.spans.createIndexes();
  await desk.voiceMails.createIndexes();
  await indexSummonses(context.store);
  showAnnouncements(context, console);
  endVoidSessions(context, console);
  const time = tellTime(context, console);
  context.ports.realtime = realtimeOver(context, endSessionsOf(console));
  context.ports.presence = agentPresence(desk);
  context.ports.floor = floorOf(desk);
  context.ports.routes.push((router) => agentRoutes(router, context, desk));
  context.ports.routes.push((router) => callRoutes(router, context, desk));
  context.ports.routes.push((router) => blockRoutes(router, context, desk));
  context.ports.routes.push((router) => callMetricRoutes(router, context, desk));
  context.ports.routes.push((router) => voiceRoutes(router, context, desk));
  context.ports.routes.push((router) => voiceMailRoutes(router, context, desk));
  context.ports.routes.push((router) => promptRoutes(router, context, desk));
  const summonses = startSummonses(context, desk.voice);
  const remember = watchMemory(desk, () => {
    for (const socket of [...link.sockets.values(), ...console.sockets.values()]) socket.conn.close();
  });
  const sweeping = startLoop(log, async () => {
    await remember();
    await sweep(desk);
  });
  const watching = startLoop(log, () => watchNodes(desk, config.voiceDoors, () => linkedNodes(link)));
  const tidying = startLoop(log, () => tidyFloor(desk));
  const timers = [
    setInterval(() => [sweeping, watching].forEach((loop) => loop.wake()), sweepEveryMs),
    setInterval(tidying.wake, tidyEveryMs),
  ];
  return {
    attach: (http) => void io.attach(http),
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      voice.close();
      desk.wrapUps.stop();
      time.stop();
      blocked.stop();
      await sockets.disconnect();
      await presence.stop();
      await summonses.stop();
      await sweeping.stop();
      await tidying.stop();
      await watching.stop();
      push.stop();
      sockets.close();
      desk.redis.disconnect();
    },
  };
}

/** Without a token in the configuration no voice node can come in. */
const unguessable = (): string => randomBytes(32).toString('hex');
