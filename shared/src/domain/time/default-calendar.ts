import { chinaCalendar } from './china-calendar.ts';
import { compileCalendar } from './work-calendar.ts';

export const defaultCalendar = compileCalendar(chinaCalendar);
