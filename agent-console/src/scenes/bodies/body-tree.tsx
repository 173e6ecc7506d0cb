import { Input, Tree } from 'antd';
import type { TreeDataNode } from 'antd';
import { useMemo, useState } from 'react';
import layout from '../../components/register.module.css';
import css from './bodies.module.css';
import { bodyNodes, filtered } from './body-nodes.ts';
import type { BodyNode, ShownBody } from './body-nodes.ts';

interface Props {
  bodies: readonly ShownBody[];
  /** Codes of bodies that are edited and not yet applied. */
  edited: ReadonlySet<string>;
  chosen: string | null;
  onChoose: (bodyId: string) => void;
}

/** 承办单位 under their superiors, with the number of their open tickets. */
export const BodyTree = ({ bodies, edited, chosen, onChoose }: Props) => {
  const [q, setQ] = useState('');
  const nodes = useMemo(() => filtered(bodyNodes(bodies), q), [bodies, q]);
  return (
    <div>
      <Input
        aria-label="查找单位"
        placeholder="名称、别名或编码"
        allowClear
        onChange={({ target }) => setQ(target.value.trim())}
      />
      <div className={layout.tree}>
        <Tree
          key={q === '' ? 'all' : q}
          blockNode
          defaultExpandAll
          treeData={titled(nodes, edited)}
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelect={([key]) => key !== undefined && onChoose(String(key))}
        />
      </div>
    </div>
  );
};

const titled = (nodes: readonly BodyNode[], edited: ReadonlySet<string>): TreeDataNode[] =>
  nodes.map(({ key, body, children }) => ({
    key,
    title: (
      <span className={body.closedAt === null ? (edited.has(key) ? css.changed : '') : css.closed}>
        {body.name}
        {body.open > 0 && `（${body.open}${body.capacity === null ? '' : `/${body.capacity}`}）`}
      </span>
    ),
    children: titled(children, edited),
  }));
