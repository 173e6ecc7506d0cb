import dayjs from 'dayjs';
import { serverClock } from '../api/server-clock.ts';

/** Everything is shown in the time of the hotline: +08:00, whatever the machine says. */
const inChina = (at: number): dayjs.Dayjs => dayjs(at + (480 + new Date(at).getTimezoneOffset()) * 60_000);

/** `11-21 09:30`, with the year where it is not this one. */
export const shortTime = (at: number, now: number = serverClock.now()): string =>
  inChina(at).format(inChina(at).year() === inChina(now).year() ? 'MM-DD HH:mm' : 'YYYY-MM-DD HH:mm');
export const fullTime = (at: number): string => inChina(at).format('YYYY-MM-DD HH:mm:ss');

const unit = (ms: number, [size, name]: readonly [number, string]): string =>
  `${Math.floor(ms / size)}${name}`;
const units = [
  [86_400_000, '天'],
  [3_600_000, '小时'],
  [60_000, '分'],
] as const;

/** The two largest units: `2天3小时`, `45分`, `不到1分`. */
export const span = (ms: number): string => {
  const first = units.findIndex(([size]) => ms >= size);
  if (first < 0) return '不到1分';
  const rest = ms % units[first]![0];
  const next = units[first + 1];
  return unit(ms, units[first]!) + (next && rest >= next[0] ? unit(rest, next) : '');
};

/** `3:07`, `1:02:09`. */
export const timer = (ms: number): string => {
  const total = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const rest = `${two(Math.floor((total % 3600) / 60))}:${two(total % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
};
