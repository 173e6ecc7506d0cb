import type { showBodies } from '@hotline/shared/contracts/rest/bodies';
import type { z } from 'zod';

export type ShownBodies = z.output<typeof showBodies.response>;
export type ShownBody = ShownBodies['bodies'][number];

export interface BodyNode {
  key: string;
  body: ShownBody;
  children: BodyNode[];
}

/**
 * Bodies under their superiors. One whose superior is not there, or that stands in a circle, is shown at the top: nothing
 * disappears from the screen.
 */
export function bodyNodes(bodies: readonly ShownBody[]): BodyNode[] {
  const nodes = new Map(
    bodies.map((body) => [body.bodyId, { key: body.bodyId, body, children: [] as BodyNode[] }]),
  );
  const isBelow = (from: ShownBody): boolean => {
    const seen = new Set([from.bodyId]);
    for (let id = from.parentId; id !== null; id = nodes.get(id)?.body.parentId ?? null) {
      if (seen.has(id)) return false;
      seen.add(id);
    }
    return from.parentId !== null && nodes.has(from.parentId);
  };
  const top: BodyNode[] = [];
  for (const node of nodes.values()) {
    (isBelow(node.body) ? nodes.get(node.body.parentId!)!.children : top).push(node);
  }
  return top;
}

/** Those whose name, alias or code holds the words, with all above them. */
export function filtered(nodes: readonly BodyNode[], q: string): BodyNode[] {
  return nodes.flatMap((node) => {
    const children = filtered(node.children, q);
    const { bodyId, name, aliases } = node.body;
    return children.length > 0 || [bodyId, name, ...aliases].some((word) => word.includes(q))
      ? [{ ...node, children }]
      : [];
  });
}
