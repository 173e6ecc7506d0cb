import { listAgentScores, listInspections } from '@hotline/shared/contracts/rest/quality';
import { listCalls, myCall, showCall } from '@hotline/shared/contracts/rest/calls';
import { myDigests } from '@hotline/shared/contracts/rest/digests';
import { listAgents, myAgentState } from '@hotline/shared/contracts/rest/session';
import { listBlocks, listHarassers } from '@hotline/shared/contracts/rest/blocks';
import { listOrders, showOrder } from '@hotline/shared/contracts/rest/orders';
import { listRecordings } from '@hotline/shared/contracts/rest/recordings';
import { listRiskEvents, showRiskEvent } from '@hotline/shared/contracts/rest/risk-events';
import {
  listChecks,
  listRectifications,
  showCheck,
  showRectification,
} from '@hotline/shared/contracts/rest/rectifications';
import { boardTickets, showBoard, showWallboard } from '@hotline/shared/contracts/rest/supervision';
import {
  listTickets,
  relatedTickets,
  showTicket,
  showTimeline,
} from '@hotline/shared/contracts/rest/tickets';
import type { Notice } from '@hotline/shared/contracts/socket';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, createContext, useContext, useEffect, useState } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { type ConsoleSocket, openSocket } from '../api/socket.ts';
import { tryConnections } from '../api/try-connections.ts';
import { underWay } from '../api/under-way.ts';
import { refresh } from '../api/use-route.ts';
import { FullPageSpin } from '../components/full-page-spin.tsx';
import { withCall, withoutOffer, withoutOthersCall } from './live-cache.ts';
import { usePerson } from './session.tsx';

interface Live {
  socket: ConsoleSocket | null;
  connected: boolean;
  /** It was up before: what is missing now is a reconnection. */
  wasConnected: boolean;
  /** Latest first, of this sign-in. */
  notices: readonly Notice[];
  /** Set when another sign-in took over or an administrator signed out. */
  ended: string | null;
}

const LiveContext = createContext<Live>({
  socket: null,
  connected: false,
  wasConnected: false,
  notices: [],
  ended: null,
});
export const useLive = (): Live => useContext(LiveContext);

const keptNotices = 50;

/** Every event is a hint: what carries the new view is put into the cache, the rest is asked for again. */
const keepCacheFresh = (socket: ConsoleSocket, client: QueryClient, personId: string): void => {
  socket.on('screen-pop', (pop) => client.setQueryData(callKey, pop));
  socket.on('offer-gone', (gone) => client.setQueryData(callKey, withoutOffer(gone)));
  socket.on('call', (call) => {
    client.setQueryData(callKey, withCall(call));
    refresh(client, listCalls, showCall);
    if (call.agentId === personId) refresh(client, myCall);
  });
  socket.on('agent', (agent) => {
    client.setQueryData(agentKey, agent);
    if (agent.callId === null && agent.state !== 'wrap-up')
      client.setQueryData(callKey, withoutOthersCall(personId));
  });
  socket.on('floor', ({ callIds, agents }) => {
    if (callIds.length > 0) refresh(client, listCalls, showCall);
    if (agents) refresh(client, listAgents);
    refresh(client, showWallboard);
  });
  socket.on('ticket', () => refresh(client, listTickets, showTicket, showTimeline, showBoard, boardTickets));
  socket.on('case', ({ kind }) => {
    if (kind === 'order') refresh(client, listOrders, showOrder);
    if (kind === 'rectification') refresh(client, listRectifications, showRectification);
    if (kind === 'inspection') refresh(client, listInspections, listAgentScores);
    if (kind === 'check') refresh(client, listChecks, showCheck);
    if (kind === 'block') refresh(client, listBlocks, listHarassers);
    if (kind === 'risk') refresh(client, listRiskEvents, showRiskEvent, relatedTickets);
    if (kind === 'digest') refresh(client, myDigests);
    if (kind === 'recording') refresh(client, listRecordings);
  });
};

const callKey = [`${myCall.method} ${myCall.path}`, {}];
const agentKey = [`${myAgentState.method} ${myAgentState.path}`, {}];

/** What was asked over the earlier connections may never be answered. */
const askAnew = (client: QueryClient): void => {
  underWay.renew(tryConnections());
  void client.invalidateQueries();
};

/** How long a page waits for its socket before it shows what it has without. */
const patienceMs = 2_000;

/**
 * Opens the console's socket for the signed-in person. What the page asks for is asked once, after the socket is there, so
 * that no change falls between the answer and the first event; after a reconnection everything is asked anew.
 */
export const LiveProvider = ({ children }: { children: ReactNode }) => {
  const client = useQueryClient();
  const { id } = usePerson();
  const [shown, setShown] = useState(false);
  const [live, setLive] = useState<Live>({
    socket: null,
    connected: false,
    wasConnected: false,
    notices: [],
    ended: null,
  });
  useEffect(() => {
    const socket = openSocket();
    const change = (part: Partial<Live>) => setLive((now) => ({ ...now, ...part }));
    keepCacheFresh(socket, client, id);
    let asked = false;
    const show = (): void => {
      asked = true;
      setShown(true);
    };
    const patience = window.setTimeout(show, patienceMs);
    socket.on('connect_error', show);
    socket.on('connect', () => {
      if (asked) askAnew(client);
      show();
      change({ connected: true, wasConnected: true });
    });
    socket.on('disconnect', () => change({ connected: false }));
    const online = (): void => void (socket.connected && socket.disconnect().connect());
    window.addEventListener('online', online);
    socket.on('server-time', ({ now }) => serverClock.hear(now));
    socket.on('session-ended', ({ code }) => change({ ended: code }));
    socket.on('notice', (notice) =>
      setLive((now) => ({
        ...now,
        notices: [notice, ...now.notices.filter((old) => old.id !== notice.id)].slice(0, keptNotices),
      })),
    );
    change({ socket });
    return () => {
      window.clearTimeout(patience);
      window.removeEventListener('online', online);
      socket.close();
    };
  }, [client, id]);
  return <LiveContext value={live}>{shown ? children : <FullPageSpin />}</LiveContext>;
};
