import type { TreeDataNode } from 'antd';

/** The tree of matters that entries name, each branch with the number of its entries; the key is the path. */
export function categoryBranches(
  entries: readonly { category: readonly string[] }[],
  above: readonly string[] = [],
): TreeDataNode[] {
  const level = above.length;
  const heads = [...new Set(entries.flatMap(({ category }) => category[level] ?? []))];
  return heads.map((head) => {
    const own = entries.filter(({ category }) => category[level] === head);
    const path = [...above, head];
    return { key: path.join('/'), title: `${head}（${own.length}）`, children: categoryBranches(own, path) };
  });
}
