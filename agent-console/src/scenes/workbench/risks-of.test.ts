import { describe, expect, it } from 'vitest';
import { risksOf } from './risks-of.ts';

describe('risk words in what is typed', () => {
  it("are the site's and the catalogue's own, each once", () => {
    expect(risksOf('工地讨薪，扬言堵桥，再说堵桥', ['堵桥', '']).risks).toContain('堵桥');
    expect(risksOf('堵桥，堵桥', ['堵桥']).risks).toEqual(['堵桥']);
  });
  it('offer the line that they call for', () => {
    expect(risksOf('楼上着火了', []).line).toBe('119');
    expect(risksOf('路灯不亮', [])).toEqual({ risks: [], line: '110' });
  });
  it('are not lit by a denial', () => {
    expect(risksOf('没有着火', []).risks).toEqual([]);
  });
});
