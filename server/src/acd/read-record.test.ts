import { expect, it } from 'vitest';
import { readRecord } from './read-record.ts';

it('reads the empty lists of Lua back as lists', () => {
  expect(readRecord('{"agentId":"a1","skills":{},"groups":["day"],"callId":null}')).toEqual({
    agentId: 'a1',
    skills: [],
    groups: ['day'],
    callId: null,
  });
});
