import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { expect, it } from 'vitest';
import { becameOf } from './became-of.ts';

const call = { agentId: 'a1', agentName: '李话务', phase: 'talking', endedAt: null } as CallView;

it('tells who has gone on with the call, that it waits for the next one, or that it has ended', () => {
  expect(becameOf({ ...call, agentId: 'a2', agentName: '何话务' }, 'a1')).toMatch(/由何话务接续/u);
  expect(becameOf({ ...call, agentId: 'a2', phase: 'ringing' }, 'a1')).toMatch(/转给下一位坐席/u);
  expect(becameOf({ ...call, phase: 'queued' }, 'a1')).toMatch(/转给下一位坐席/u);
  expect(becameOf({ ...call, endedAt: 1 }, 'a1')).toMatch(/已挂断/u);
});

it('says nothing of a call that waits for him on hold, or that he is in', () => {
  expect(becameOf(call, 'a1')).toBeNull();
  expect(becameOf({ ...call, phase: 'held' }, 'a1')).toBeNull();
});
