import { expect, it } from 'vitest';
import { type CallKey, type Circumstances, callKeys, whyNot } from './why-not.ts';

const talking: Circumstances = {
  call: { phase: 'talking', answeredAt: 1, agentId: 'li', purpose: 'inbound' },
  agent: 'talking',
  leg: 'up',
  personId: 'li',
};
const phase = (now: 'ringing' | 'consulting', more: object = {}): Circumstances => ({
  ...talking,
  call: { ...talking.call!, phase: now, ...more },
});

it.each<[CallKey, Circumstances, string]>([
  ['F4', { ...talking, call: null, agent: 'ready', leg: 'none' }, '保持 F4：现在没有通话'],
  ['F8', { ...talking, call: null, agent: 'wrap-up', leg: 'none' }, '转评价 F8：通话已结束'],
  ['F3', phase('ringing', { answeredAt: null }), '标记骚扰 F3：接听后才能使用'],
  ['F10', phase('ringing', { answeredAt: null, purpose: 'outbound' }), '暂停录音 F10：对方接通后才能使用'],
  ['F7', { ...talking, leg: 'answering' }, '静音 F7：语音正在接通，请稍候再按'],
  ['F2', talking, '接听 F2：已在通话中'],
  ['F4', phase('consulting'), '保持 F4：咨询中，市民已在听音乐'],
  ['F4', { ...talking, personId: 'gao' }, '保持 F4：由该通话的坐席操作'],
  ['Alt+J', talking, '话后小结 Alt+J：通话结束后填写'],
  ['F6', talking, '就绪 F6：通话结束后才能就绪'],
  ['F6', { ...talking, call: null, agent: 'ready' }, '就绪 F6：您已是就绪状态'],
])('%s that does nothing says why', (key, at, words) => {
  expect(whyNot(key, at)).toBe(words);
});

it('every key has a reason at any time', () => {
  for (const key of Object.keys(callKeys) as CallKey[])
    for (const leg of ['none', 'up'] as const)
      for (const call of [null, talking.call])
        expect(whyNot(key, { ...talking, leg, call })).toMatch(/：.+/u);
});
