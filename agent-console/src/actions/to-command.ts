import { type PublicCommand, publicCommand } from '@hotline/shared/contracts/command';
import type { AnySpec, Field } from './field.ts';

export type Built =
  | { ok: true; command: PublicCommand }
  | { ok: false; errors: { name: string; message: string }[] };

/** The command of a filled form, or what is wrong with which input. */
export const toCommand = (verb: string, spec: AnySpec, values: Record<string, unknown>): Built => {
  const entries = Object.entries(spec.fields).map(([name, field]) => [name, valueOf(field, values[name])]);
  const parsed = publicCommand.safeParse({ type: verb, ...Object.fromEntries(entries) });
  if (parsed.success) return { ok: true, command: parsed.data };
  const errors = parsed.error.issues.map(({ path }) => ({
    name: String(path[0]),
    message: complaintOf(spec.fields[String(path[0])]),
  }));
  return { ok: false, errors };
};

const valueOf = (field: Field, value: unknown): unknown => {
  if (field.kind === 'fixed') return field.value;
  if (value !== undefined && value !== '') return value;
  return emptyOf(field);
};

/** What an input says when it is left empty. */
const emptyOf = (field: Field): unknown => {
  if (field.kind === 'bodies') return [];
  if (field.kind === 'yes-no') return field.unknown === undefined ? undefined : null;
  if (field.optional === undefined) return undefined;
  return field.optional === 'blank' ? '' : null;
};

const complaintOf = (field: Field | undefined): string =>
  field === undefined ? '内容不完整' : `请填写${field.label}`;
