import { describe, expect, it } from 'vitest';
import { problemsOfEmergencyPolicy, shippedEmergencyPolicy as shipped } from './policy.ts';
import type { EmergencyPolicy } from './policy.ts';

const codes = (change: Partial<EmergencyPolicy>) =>
  problemsOfEmergencyPolicy({ ...shipped, ...change }).map(({ code, at }) => `${code} ${at}`);

describe('应急联动 of a site', () => {
  it('is fit as shipped', () => {
    expect(codes({})).toEqual([]);
  });

  it('keeps every emergency line, as one', () => {
    expect(codes({ lines: shipped.lines.slice(1), directions: [] })).toEqual(['emergency-line-missing 110']);
    const lines = shipped.lines.map((line) => ({ ...line, standing: 'dual-number' as const }));
    expect(codes({ lines })).toHaveLength(4);
  });

  it('hands nothing to a line that is unknown or merged', () => {
    const [direction] = shipped.directions;
    const to = (line: string) => [{ ...direction!, code: 'T1', line, words: [] }];
    expect(codes({ directions: to('12315') })).toEqual(['line-unknown 12315']);
    const lines = [...shipped.lines, { number: '12315', name: '消费维权', standing: 'merged' as const }];
    expect(codes({ lines, directions: to('12315') })).toEqual(['line-merged 12315']);
    expect(codes({ lines, directions: [{ ...to('12315')[0]!, way: 'from' }] })).toEqual([]);
  });

  it('has each number, code and word once', () => {
    expect(codes({ lines: [...shipped.lines, shipped.lines[0]!] })).toEqual(['number-twice 110']);
    expect(codes({ riskWords: [...shipped.riskWords, shipped.riskWords[0]!] })).toHaveLength(1);
    expect(codes({ directions: [...shipped.directions, { ...shipped.directions[0]!, words: [] }] })).toEqual([
      'code-twice T110-01',
    ]);
  });
});
