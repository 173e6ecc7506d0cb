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

const matterVerbs: Record<MatterVerb, { label: string; tone?: 'primary' | 'danger' }> = {
  revise: { label: '修改诉求' },
  reclassify: { label: '更正分类' },
};

export const isMatterVerb = (verb: string): verb is MatterVerb => verb in matterVerbs;
export const isFormVerb = (verb: string): verb is FormVerb => verb in specs;
export const isKnownVerb = (verb: string): verb is Verb => isMatterVerb(verb) || isFormVerb(verb);

export const specOf = (verb: FormVerb): AnySpec => specs[verb] as unknown as AnySpec;
export const verbWords = (verb: string): string => faceOf(verb)?.label ?? verb;
export const verbTone = (verb: string): 'primary' | 'danger' | undefined => faceOf(verb)?.tone;

const faceOf = (verb: string): { label: string; tone?: 'primary' | 'danger' } | undefined => {
  if (isMatterVerb(verb)) return matterVerbs[verb];
  return isFormVerb(verb) ? specs[verb] : undefined;
};
