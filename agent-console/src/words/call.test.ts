import { describe, expect, it } from 'vitest';
import { phaseWord } from './call.ts';

const handedOver = { phase: 'handed-over', purpose: 'inbound', line: null } as const;
const attempt = { name: '夜班甲', at: 1 };

describe('the phase of a call on the floor', () => {
  it('tells a citizen with 夜间值班 from one who was handed to another line', () => {
    const answered = { ...attempt, outcome: 'answered' } as const;
    expect(phaseWord({ ...handedOver, onCall: [answered] })).toBe('值班通话');
    expect(phaseWord({ ...handedOver, onCall: [{ ...attempt, outcome: 'no-answer' }] })).toBe('已移交');
    const line = { line: '110', state: 'connected' } as const;
    expect(phaseWord({ ...handedOver, line, onCall: [answered] })).toBe('已移交');
  });
  it('says of an outbound call that it rings elsewhere', () => {
    expect(phaseWord({ phase: 'ringing', purpose: 'callback', line: null })).toBe('呼叫中');
    expect(phaseWord({ phase: 'ringing', purpose: 'inbound', line: null })).toBe('振铃');
  });
});
