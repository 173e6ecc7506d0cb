const key = 'muted-call';

/** 静音 outlives a reload of the page: an agent who was not to be heard is not heard when he is rung back in. */
export const rememberMute = (callId: string, muted: boolean): void =>
  muted ? sessionStorage.setItem(key, callId) : sessionStorage.removeItem(key);

export const wasMuted = (callId: string | null): boolean =>
  callId !== null && sessionStorage.getItem(key) === callId;
