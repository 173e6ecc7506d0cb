import type { Actor } from '../../ticket/actor.ts';
import type { CaseCommand, CaseFile } from './case-file.ts';
import type { CaseContext, CaseDecision, CaseRefusal, CaseRule, CaseRules } from './case.ts';

/** Whether a command on a file is accepted, and the file after it. Pure. */
export function decideCase<S extends CaseFile, C extends CaseCommand>(
  rules: CaseRules<S, C>,
  state: S,
  command: C,
  context: CaseContext,
): CaseDecision<S> {
  const rule = rules[command.type as C['type']] as unknown as CaseRule<S, C>;
  const refused = guard(rule, state, context.actor, context.scope);
  if (refused) return { ok: false, refusal: refused };
  if (command.text.trim() === '') return { ok: false, refusal: { code: 'case-text-missing' } };
  const changes = rule.act(state, command, context);
  if (isRefusal(changes)) return { ok: false, refusal: changes };
  const entry = { at: context.now, by: context.actor, act: command.type, text: command.text.trim() };
  return { ok: true, state: { ...state, ...changes, history: [...state.history, entry] } };
}

/** What this actor may do now; the screen shows nothing else. */
export function offeredOnCase<S extends CaseFile, C extends CaseCommand>(
  rules: CaseRules<S, C>,
  state: S,
  actor: Actor,
  scope: readonly string[],
): C['type'][] {
  const entries = Object.entries(rules) as [C['type'], CaseRule<S, C>][];
  return entries.flatMap(([verb, rule]) => (guard(rule, state, actor, scope) ? [] : [verb]));
}

function guard<S extends CaseFile, C extends CaseCommand>(
  { from, who }: CaseRule<S, C>,
  state: S,
  actor: Actor,
  scope: readonly string[],
): CaseRefusal | null {
  const code = who(state, actor, scope) ?? (from.includes(state.status) ? null : 'case-status-forbids');
  return code && { code };
}

function isRefusal<S>(changes: Partial<S> | CaseRefusal): changes is CaseRefusal {
  return 'code' in changes;
}
