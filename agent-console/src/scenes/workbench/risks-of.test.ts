import { shippedEmergencyPolicy as shipped } from '@hotline/shared/domain/emergency/policy';
import { describe, expect, it } from 'vitest';
import { risksOf } from './risks-of.ts';

const riskWords = [
  ...shipped.riskWords,
  { word: '堵桥', riskClass: 'wage-blockade' as const, line: null, dangerToLife: false },
];

describe('risk words in what is typed', () => {
  it("are the site's, each once", () => {
    expect(risksOf('工地讨薪，扬言堵桥，再说堵桥', { ...shipped, riskWords }).risks).toEqual([
      '讨薪',
      '堵桥',
    ]);
    expect(risksOf('堵桥', shipped).risks).toEqual([]);
  });
  it('offer the line that they call for', () => {
    expect(risksOf('楼上着火了', shipped).line).toBe('119');
    expect(risksOf('路灯不亮', shipped)).toEqual({ risks: [], line: '110' });
  });
  it('are not lit by a denial', () => {
    expect(risksOf('没有着火', shipped).risks).toEqual([]);
  });
});
