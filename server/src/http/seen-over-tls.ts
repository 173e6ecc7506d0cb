import type { Config } from '../config.ts';

/** Whether browsers reach this site over TLS: ours, or that of the proxy which `HOTLINE_ORIGIN` names. */
export const seenOverTls = ({ origin, tls }: Pick<Config, 'origin' | 'tls'>): boolean =>
  origin === undefined ? tls !== null : new URL(origin).protocol === 'https:';
