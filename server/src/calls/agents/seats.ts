import type { Seat } from '@hotline/shared/contracts/rest/voice';
import { type SkillLevels, skillsOf } from '@hotline/shared/domain/agent/agent';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem.ts';
import type { PersonRecord } from '../../store/directory.ts';
import type { Audited } from '../../store/models/audit.ts';
import { updateAudited } from '../../store/owed-audit.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { distributeCalls } from '../waiting/distribute-calls.ts';
import { moveAgent } from '../desk/move-agent.ts';
import { findAgent } from '../../acd/agents.ts';

const seatOf = ({ _id, name, staffNo, skills, levels, groups }: PersonRecord): Seat => ({
  personId: _id,
  name,
  staffNo,
  levels: { ...Object.fromEntries(skills.map((skill) => [skill, 1 as const])), ...levels },
  groups,
});

const answersCalls = ({ active, roles }: PersonRecord): boolean => active && roles.includes('agent');

export const listSeats = ({ directory }: Pick<Context, 'directory'>): Seat[] =>
  directory
    .people()
    .filter(answersCalls)
    .map(seatOf)
    .toSorted((a, b) => a.staffNo.localeCompare(b.staffNo));

/** One who is signed in is distributed by the new ones at once. @throws problem 404, or 422 for an unknown group */
export async function changeSeat(
  context: Context,
  desk: CallDesk,
  personId: string,
  { levels, groups }: { levels: SkillLevels; groups: readonly string[] },
  who: Pick<Audited, 'person' | 'reason' | 'address'>,
): Promise<Seat> {
  const person = context.directory.person(personId);
  if (!person || !answersCalls(person)) throw new ProblemError(404, 'person-unknown', '没有这名话务员');
  const known = desk.policy().groups.map(({ code }) => code);
  const unknown = groups.find((group) => !known.includes(group));
  if (unknown !== undefined) throw new ProblemError(422, 'voice-unknown-group', `没有这个技能组：${unknown}`);
  const changed = { skills: skillsOf(levels), levels, groups: [...groups] };
  const reason = `${personId}：${who.reason}`;
  const audited = { ...who, act: 'voice-seat', ticketNo: null, reason };
  await updateAudited(context, context.store.people, { _id: personId }, { $set: changed }, audited);
  await context.directory.changed();
  if (await findAgent(desk.redis, personId)) {
    await moveAgent(desk, personId, null, changed);
    await distributeCalls(desk);
  }
  return seatOf({ ...person, ...changed });
}
