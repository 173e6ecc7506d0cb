/** A node of a tree select or cascader. */
export interface Node {
  value: string;
  label: string;
  children?: Node[];
}

export const divisionTree = (
  divisions: readonly { code: string; name: string; parent: string | null }[],
  parent: string | null = null,
): Node[] => {
  const known = new Set(divisions.map(({ code }) => code));
  const isChild = (of: string | null): boolean =>
    parent === null ? of === null || !known.has(of) : of === parent;
  return divisions
    .filter((division) => isChild(division.parent))
    .map(({ code, name }) => withChildren(code, name, divisionTree(divisions, code)));
};

/** `[['住建', '供水', '停水'], …]` as a tree. */
export const categoryTree = (categories: readonly (readonly string[])[]): Node[] => {
  const heads = [...new Set(categories.map(([head]) => head).filter((head) => head !== undefined))];
  return heads.map((head) =>
    withChildren(
      head,
      head,
      categoryTree(categories.filter((path) => path[0] === head).map(([, ...rest]) => rest)),
    ),
  );
};

const withChildren = (value: string, label: string, children: Node[]): Node =>
  children.length > 0 ? { value, label, children } : { value, label };
