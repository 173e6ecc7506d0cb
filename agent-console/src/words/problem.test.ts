import { describe, expect, it } from 'vitest';
import { problemSentence } from './problem.ts';

const problem = { type: 'about:blank', status: 422, code: 'any', title: 'Unprocessable' };

describe('a problem in a sentence', () => {
  it('is what the server says in Chinese', () => {
    expect(problemSentence({ ...problem, title: '已不能再提出。', detail: '{"closedAt":null}' })).toBe(
      '已不能再提出。',
    );
  });
  it('says more than the server where the screen knows more', () => {
    expect(problemSentence({ ...problem, status: 409, code: 'version-stale', title: '已更新' })).toContain(
      '没有丢失',
    );
  });
  it('falls back on the status, with the code for whoever is asked', () => {
    expect(problemSentence(problem)).toBe('内容不符合要求，请检查。（any）');
    expect(problemSentence({ ...problem, status: 500 })).toContain('服务器出错');
  });
});
