import { shippedVoicePolicy, type VoicePolicy } from '@hotline/shared/domain/voice/voice-policy';
import type { Rules } from '../../store/rules.ts';

export const voiceKind = 'voice';

/** What the administrator saved last; what has been added since he did is as shipped. */
export const voicePolicyOf = (rules: Pick<Rules, 'newest'>): VoicePolicy => ({
  ...shippedVoicePolicy,
  ...(rules.newest(voiceKind, 'policy') as Partial<VoicePolicy> | undefined),
});

export const surgeOf = (rules: Pick<Rules, 'newest'>): boolean => rules.newest(voiceKind, 'surge') === true;
