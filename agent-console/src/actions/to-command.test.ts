import { publicCommand } from '@hotline/shared/contracts/command';
import { describe, expect, it } from 'vitest';
import type { Field } from './field.ts';
import { isKnownVerb, isMatterVerb, specOf, specs } from './specs.ts';
import { toCommand } from './to-command.ts';

const sample = (field: Field): unknown => {
  switch (field.kind) {
    case 'fixed':
      return undefined;
    case 'yes-no':
      return true;
    case 'choice':
      return Object.keys(field.options)[0];
    case 'level':
      return 2;
    case 'bodies':
      return ['b1', 'b2'];
    case 'marks':
      return { basis: 2, aptness: 1, timeliness: 0, tone: 2, attachments: 2 };
    case 'instant':
      return 1_800_000_000_000;
    default:
      return '内容';
  }
};
const filled = (verb: string, keep: (field: Field) => boolean): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(specOf(verb as keyof typeof specs).fields)
      .filter(([, field]) => keep(field))
      .map(([name, field]) => [name, sample(field)]),
  );
const verbs = publicCommand.options
  .map((option) => option.shape.type.value)
  .filter((verb) => !isMatterVerb(verb));

describe('the form of each verb', () => {
  it('exists for every verb of the contract', () => {
    expect(
      publicCommand.options.map((option) => option.shape.type.value).filter((v) => !isKnownVerb(v)),
    ).toEqual([]);
  });
  it.each(verbs)('%s: filled in, it makes the command', (verb) => {
    const built = toCommand(
      verb,
      specOf(verb as keyof typeof specs),
      filled(verb, () => true),
    );
    expect(built).toMatchObject({ ok: true, command: { type: verb } });
  });
  it.each(verbs)('%s: its optional inputs may stay empty', (verb) => {
    const values = filled(verb, (field) => field.optional === undefined);
    expect(toCommand(verb, specOf(verb as keyof typeof specs), values)).toMatchObject({ ok: true });
  });
  it('says which input is missing', () => {
    expect(toCommand('recall', specOf('recall'), { reason: '  ' })).toEqual({
      ok: false,
      errors: [{ name: 'reason', message: '请填写理由' }],
    });
  });
});
