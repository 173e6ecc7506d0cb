import type { ShownVoicePolicy } from '../../softphone/use-voice-policy.ts';

export type Policy = ShownVoicePolicy['policy'];

/** A part of the policy under edit. */
export interface Edited {
  policy: Policy;
  onChange: (part: Partial<Policy>) => void;
}
