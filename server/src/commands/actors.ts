import type { Actor } from '@hotline/shared/domain/ticket/actor';
import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import type { PersonRecord } from '../store/directory.ts';

export const machine: Actor = { id: 'machine', name: '系统', role: 'machine', bodyId: null };
export const citizen: Actor = { id: 'citizen', name: '诉求人', role: 'citizen', bodyId: null };

export const actorOf = ({ _id, name, bodyId }: PersonRecord, role: Role): Actor => ({
  id: _id,
  name,
  role,
  bodyId,
});
