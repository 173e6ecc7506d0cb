import type { Person } from '@hotline/shared/contracts/rest/session';
import type { Directory, PersonRecord } from '../store/directory.ts';

export const presentPerson = (person: PersonRecord, directory: Directory): Person => ({
  id: person._id,
  username: person.username,
  name: person.name,
  roles: person.roles,
  bodyId: person.bodyId,
  bodyName: person.bodyId ? (directory.body(person.bodyId)?.name ?? null) : null,
  staffNo: person.staffNo,
  skills: person.skills,
  groups: person.groups,
  mustChangePassword: person.mustChangePassword === true,
  levels: person.levels ?? {},
});
