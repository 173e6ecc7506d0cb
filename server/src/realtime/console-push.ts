import type { ConsolePush } from '../calls/call-desk.ts';
import type { ConsoleNamespace } from './console-server.ts';
import { rooms } from './rooms.ts';

export const consolePush = (console: ConsoleNamespace): ConsolePush => ({
  toPerson: (personId, event, ...data) => void console.to(rooms.person(personId)).emit(event, ...data),
  toPersonAndFloor: (personId, event, ...data) =>
    void console.to([rooms.person(personId), rooms.floor]).emit(event, ...data),
  toFloor: (event, ...data) => void console.to(rooms.floor).emit(event, ...data),
});
