import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Softphone } from './softphone.ts';
import { type SoftphoneState, idleSoftphone } from './state.ts';

/** The telephone of this page; `null` while there is none. */
export const SoftphoneContext = createContext<Softphone | null>(null);

/** Another page of this browser has the telephone. */
export const ElsewhereContext = createContext(false);

const idle: Pick<Softphone, 'getState' | 'subscribe' | 'send' | 'stop'> = {
  getState: () => idleSoftphone,
  subscribe: () => () => undefined,
  send: () => undefined,
  stop: () => undefined,
};

export const useSoftphone = (): typeof idle => useContext(SoftphoneContext) ?? idle;
export const useSoftphoneState = (): SoftphoneState => {
  const { subscribe, getState } = useSoftphone();
  return useSyncExternalStore(subscribe, getState);
};
