/**
 * Header of every API answer: the server's time, epoch milliseconds. Browsers count remaining time by it and never by
 * a clock of their own; the socket's event `server-time` carries the same.
 */
export const SERVER_TIME_HEADER = 'Server-Time';
