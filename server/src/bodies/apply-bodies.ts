import type { BodyRegister } from '@hotline/shared/domain/bodies/body-entry';
import { mergeRegister } from '@hotline/shared/domain/bodies/merge-register';
import type { RegisterPart } from '@hotline/shared/domain/bodies/merge-register';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { loadRegister, REGISTER } from '../store/body-register.ts';
import type { RegisterVersion } from '../store/models/body.ts';
import type { Audited } from '../store/models/audit.ts';
import { saveVersion, staleRules } from '../store/save-version.ts';
import { previewBodies } from './preview-bodies.ts';
import { tellSuccessors } from './tell-successors.ts';

export interface EditedBodies {
  /** The version that it was edited from. */
  version: number;
  part: RegisterPart;
  isWhole: boolean;
}

/** The register in force and as it would be. */
export async function editedRegister(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  { part, isWhole }: Pick<EditedBodies, 'part' | 'isWhole'>,
): Promise<{ before: BodyRegister; after: BodyRegister }> {
  const before = await loadRegister(store);
  return { before, after: mergeRegister(before, part, clock.now(), isWhole) };
}

/**
 * Puts edited places and bodies in force in every process. Closed bodies keep their tickets; who takes over sees them.
 * @returns the version in force: the one that was, if nothing differs.
 * @throws a problem 422 when there is an error, 409 when another version came meanwhile.
 */
export async function applyBodies(
  context: Context,
  edited: EditedBodies,
  who: Pick<Audited, 'person' | 'reason' | 'address'>,
): Promise<number> {
  const { before, after } = await editedRegister(context, edited);
  if (edited.version !== before.version) throw staleRules();
  const { problems, changes } = await previewBodies(context, before, after);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new ProblemError(422, 'bodies-invalid', '单位数据有错误，未作修改', {
      errors: errors.map(({ code, value, bodyId }) => ({ path: `${bodyId}: ${code}`, message: value })),
    });
  }
  if (changes.length === 0) return before.version;
  const version = before.version + 1;
  const { person, reason } = who;
  const data: RegisterVersion = {
    version,
    divisions: after.divisions,
    bodies: after.bodies,
    at: context.clock.now(),
    by: person.name,
    reason,
  };
  const audited = { ...who, act: 'apply-bodies', ticketNo: null, reason: `第 ${version} 版：${reason}` };
  await saveVersion(context, { ...REGISTER, version, data }, audited);
  const closed = new Set(changes.filter(({ change }) => change === 'closed').map(({ code }) => code));
  await tellSuccessors(
    context,
    version,
    after.bodies.filter(({ bodyId }) => closed.has(bodyId)),
  );
  return version;
}
