import type { ConsolePush } from '../calls/desk/call-desk.ts';
import type { ConsoleNamespace } from './console-server.ts';
import { FloorBell } from './floor-bell.ts';
import { rooms } from './rooms.ts';

/** Until `stop` nobody misses a change. */
export const consolePush = (console: ConsoleNamespace): ConsolePush & { stop(): void } => {
  const floor = new FloorBell((changed) => void console.to(rooms.floor).emit('floor', changed));
  return {
    toPerson: (personId, event, ...data) => void console.to(rooms.person(personId)).emit(event, ...data),
    callChanged: (callId) => floor.callChanged(callId),
    agentsChanged: () => floor.agentsChanged(),
    recordingKept: (id) => void console.emit('case', { kind: 'recording', id }),
    stop: () => floor.stop(),
  };
};
