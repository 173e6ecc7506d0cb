import { AmiError, AmiRefusal, AmiSession } from './ami-session.ts';

export interface AmiAddress {
  /** Such as `tcp://127.0.0.1:5038`. */
  url: string;
  user: string;
  password: string;
}

export interface Ami {
  /** Settles when Asterisk has obeyed. @throws AmiRefusal; AmiError where it is not known what came of it */
  act: (action: string, headers: Record<string, string>) => Promise<void>;
  close: () => void;
}

/** Asterisk's manager interface over one connection, made when it is needed first and again when it was lost. */
export function connectAmi({ url, user, password }: AmiAddress): Ami {
  const { hostname, port } = new URL(url);
  let current: Promise<AmiSession> | null = null;

  async function open(): Promise<AmiSession> {
    const session = new AmiSession(hostname, Number(port), () => (current = null));
    await session.ask('Login', { Username: user, Secret: password, Events: 'off' });
    return session;
  }

  return {
    act: async (action, headers) => {
      current ??= open();
      await (await current).ask(action, headers);
    },
    close: () => {
      current?.then(
        (session) => session.end(),
        () => undefined,
      );
    },
  };
}

export { AmiError, AmiRefusal };
