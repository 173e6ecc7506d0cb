import { pino, type Logger } from 'pino';

export type Log = Logger;

/** Telephone numbers never reach the log in clear: `138****1234`, like on every screen. */
export const maskNumbers = (text: string): string =>
  text.replace(/(?<!\d)(\d{3})\d{4,}(\d{4})(?!\d)/gu, '$1****$2');

export const createLog = (level: string): Log => pino({ name: 'ivr', level, base: null });
