import { civilDate, civilDayOf, timeOfDay } from '../../domain/time/civil-date.ts';
import { HOUR, MINUTE } from '../../domain/time/instant.ts';

/** `9月18日 18:00`, in China. */
export function sayInstant(at: number): string {
  const { month, day } = civilDate(civilDayOf(at));
  const ofDay = timeOfDay(at);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${month}月${day}日 ${two(ofDay / HOUR)}:${two((ofDay % HOUR) / MINUTE)}`;
}

/** `3 个工作日`, `4 个工作小时`, `24 小时`, `30 分钟`; anything else as it stands. */
export function saySpan(span: string): string {
  const match = /^(\d+(?:\.\d+)?)(wd|wh|h|min)$/u.exec(span);
  return match ? `${match[1]} ${units[match[2] as keyof typeof units]}` : span;
}

const units = { wd: '个工作日', wh: '个工作小时', h: '小时', min: '分钟' } as const;
