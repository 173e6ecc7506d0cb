import { pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger } from 'pino';

/** Personal values and secrets never reach a log, wherever they hang. */
const hidden = ['password', 'secret', 'cookie', 'callerNo', 'contactNo', 'phoneTail', 'authorization'];

export const createLogger = (level: string): Logger =>
  pino({
    level,
    base: null,
    redact: { paths: hidden.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[hidden]' },
  });
