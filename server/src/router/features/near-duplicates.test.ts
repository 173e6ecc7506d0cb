import { expect, it } from 'vitest';
import { nearDuplicateGroups } from './near-duplicates.ts';

it('puts messages that say nearly the same into one group', () => {
  const texts = [
    '解放路与建设路交叉口的路灯已经坏了半个月，晚上出行很不安全，请尽快维修',
    '村口的水渠堵塞，下雨就倒灌进院子，请水利部门清淤',
    '解放路与建设路交叉口的路灯已经坏了半个月，晚上出行很不安全，请尽快派人维修',
    '',
    '',
  ];
  expect([...nearDuplicateGroups(texts)]).toEqual([0, 1, 0, 3, 4]);
});
