import { verbWords } from '@hotline/shared/words/zh-CN';
import type { AnySpec, FormVerb, MatterVerb, Verb, VerbSpecs } from './field.ts';
import { besideSpecs } from './specs-beside.ts';
import { dispatchingSpecs } from './specs-dispatching.ts';
import { inBodySpecs } from './specs-in-body.ts';
import { judgingSpecs } from './specs-judging.ts';
import { takingInSpecs } from './specs-taking-in.ts';

/** One small form for each verb; a verb of the contract without one does not compile. */
export const specs: VerbSpecs = {
  ...takingInSpecs,
  ...dispatchingSpecs,
  ...inBodySpecs,
  ...judgingSpecs,
  ...besideSpecs,
};

const matterVerbs: readonly string[] = ['revise', 'reclassify'] satisfies readonly MatterVerb[];

export const isMatterVerb = (verb: string): verb is MatterVerb => matterVerbs.includes(verb);
export const isFormVerb = (verb: string): verb is FormVerb => verb in specs;
export const isKnownVerb = (verb: string): verb is Verb => isMatterVerb(verb) || isFormVerb(verb);

export const specOf = (verb: FormVerb): AnySpec => specs[verb] as unknown as AnySpec;
export const toneOf = (verb: string): AnySpec['tone'] => (isFormVerb(verb) ? specs[verb].tone : undefined);

/** What stands on a verb's button; an unknown one as it stands. */
export const sayVerb = (verb: string): string =>
  (verbWords as Readonly<Record<string, string>>)[verb] ?? verb;
