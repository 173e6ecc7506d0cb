import type { ReturnRequestView } from '@hotline/shared/contracts/rest/disputes';
import { span } from '../../components/time.ts';

/** Whether it was asked for inside 退单窗口, and how long before its end. */
export const sayWindow = ({ at, window }: Pick<ReturnRequestView, 'at' | 'window'>): string => {
  if (window === null) return '签收前提出';
  if (window.dueAt === null) return '窗口待日历';
  const left = window.dueAt - at;
  return left >= 0 ? `窗口内提出（余 ${span(left)}）` : `超窗口 ${span(-left)} 提出`;
};
