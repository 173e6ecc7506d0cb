import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Audited } from '../store/models/audit.ts';
import type { VersionMade } from '../store/models/reference.ts';
import { saveVersion, staleRules } from '../store/save-version.ts';

/** A sheet of rules of a site of which every version is kept; what ships has version 0. */
export interface PolicySheet<P extends { version: number }, Problem extends string> {
  kind: string;
  /** Of the audit. */
  act: Audited['act'];
  shipped: P;
  /** Each with the path of its field, where it is about one. */
  problemsOf: (policy: P) => readonly (Problem | { path: string; code: Problem })[];
  words: Readonly<Record<Problem, string>>;
  /** Said when it is wrong. */
  invalid: string;
}

/** The version in force. */
export const policyInForce = <P extends { version: number }>(
  { rules }: Pick<Context, 'rules'>,
  { kind, shipped }: Pick<PolicySheet<P, string>, 'kind' | 'shipped'>,
): P => (rules.newest(kind, 'default') as P | undefined) ?? shipped;

/**
 * A new version. @param policy carries the version that it was edited from.
 * @throws a problem 422 when it is wrong, 409 when another version came meanwhile.
 */
export async function applyPolicy<P extends { version: number }, Problem extends string>(
  context: Context,
  sheet: PolicySheet<P, Problem>,
  policy: P,
  who: Pick<Audited, 'person' | 'reason' | 'address'>,
): Promise<P> {
  const { kind, act, problemsOf, words, invalid } = sheet;
  await context.rules.reload();
  const errors = problemsOf(policy).map((problem) => {
    const { path, code } = typeof problem === 'string' ? { path: problem, code: problem } : problem;
    return { path, message: words[code] };
  });
  if (errors.length > 0) throw new ProblemError(422, `${kind}-invalid`, invalid, { errors });
  if (policyInForce(context, sheet).version !== policy.version) throw staleRules();
  const next = { ...policy, version: policy.version + 1 };
  const made = { at: context.clock.now(), by: who.person.name, reason: who.reason };
  const document = { kind, name: 'default', version: next.version, data: next, made };
  const reason = `第 ${next.version} 版：${who.reason}`;
  await saveVersion(context, document, { ...who, act, ticketNo: null, reason });
  return next;
}

/** Who made which version when and why, the newest first. */
export const policyVersions = (
  { rules }: Pick<Context, 'rules'>,
  { kind }: Pick<PolicySheet<never, string>, 'kind'>,
): (VersionMade & { version: number })[] =>
  rules
    .versions(kind, 'default')
    .flatMap(({ version, made }) => (made ? [{ version, ...made }] : []))
    .toReversed();
