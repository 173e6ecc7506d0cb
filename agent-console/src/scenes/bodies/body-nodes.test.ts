import { blankBody } from '@hotline/shared/domain/bodies/body-entry';
import { describe, expect, it } from 'vitest';
import { bodyNodes, filtered } from './body-nodes.ts';
import type { BodyNode, ShownBody } from './body-nodes.ts';

const body = (bodyId: string, parentId: string | null): ShownBody =>
  ({ ...blankBody(bodyId), name: `${bodyId}局`, parentId, open: 0, staff: [] }) as unknown as ShownBody;
const told = (nodes: readonly BodyNode[]): string[] =>
  nodes.map(({ key, children }) => (children.length > 0 ? `${key}(${told(children).join(' ')})` : key));

describe('the tree of bodies', () => {
  it('shows every body, also below a superior that is not there and in a circle', () => {
    const nodes = bodyNodes([
      body('a', null),
      body('b', 'a'),
      body('c', 'b'),
      body('d', 'x'),
      body('e', 'f'),
      body('f', 'e'),
    ]);
    expect(told(nodes)).toEqual(['a(b(c))', 'd', 'e', 'f']);
  });

  it('is narrowed to what is looked for and what stands above it', () => {
    const nodes = bodyNodes([body('a', null), body('b', 'a'), body('c', 'a')]);
    expect(told(filtered(nodes, 'c局'))).toEqual(['a(c)']);
  });
});
