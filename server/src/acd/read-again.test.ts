import { expect, test } from 'vitest';
import { readAgain } from './read-again.ts';

interface Agent {
  agentId: string;
  groups: string[];
}
const text = (agentId: string, groups: string[] = []): string => JSON.stringify({ agentId, groups });

test('a record that has not changed is the one of the last time, in the order of the list', () => {
  const read = readAgain<Agent>();
  const [a, b] = read([text('a'), text('b')]);
  const again = read([text('c'), text('b', ['night']), text('a')]);
  expect(again).toEqual([
    { agentId: 'c', groups: [] },
    { agentId: 'b', groups: ['night'] },
    { agentId: 'a', groups: [] },
  ]);
  expect(again[2]).toBe(a);
  expect(again[1]).not.toBe(b);
});

test('what left the list is forgotten; an empty list of Lua is read as one', () => {
  const read = readAgain<Agent>();
  const [first] = read(['{"agentId":"a","groups":{}}']);
  expect(first).toEqual({ agentId: 'a', groups: [] });
  expect(read([])).toEqual([]);
  expect(read(['{"agentId":"a","groups":{}}'])[0]).not.toBe(first);
});
