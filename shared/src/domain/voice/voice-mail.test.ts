import { expect, test } from 'vitest';
import { shippedVoiceMail, voiceMailFor } from './voice-mail.ts';

test('as shipped a citizen is asked for a message when nobody is there, however few wait', () => {
  expect(voiceMailFor(shippedVoiceMail, { waiting: 0, isManned: false })).toBe('nobody');
  expect(voiceMailFor(shippedVoiceMail, { waiting: 900, isManned: true })).toBeNull();
});

test('too many waiting is as many as the site says', () => {
  const policy = { ...shippedVoiceMail, overloadFrom: 20 };
  expect(voiceMailFor(policy, { waiting: 19, isManned: true })).toBeNull();
  expect(voiceMailFor(policy, { waiting: 20, isManned: true })).toBe('overload');
  expect(voiceMailFor({ ...policy, enabled: false }, { waiting: 20, isManned: false })).toBeNull();
});
