import type { BodiesPreview, BodyChange, BodyProblem } from '@hotline/shared/contracts/rest/bodies';
import { bodyFieldWords, registerChangeWords } from '@hotline/shared/words/zh-CN';
import { Table, Tag } from 'antd';
import { FindingsSum, SeverityTag, findingPlace, findingText } from '../../components/findings.tsx';
import { type Reference, bodyName, useReference } from '../../components/reference.ts';

const fields: Readonly<Record<string, string>> = bodyFieldWords;
const colours = { added: 'green', changed: 'gold', closed: 'red', reopened: 'blue' } as const;
const PAGE = { pageSize: 8, hideOnSinglePage: true, size: 'small' } as const;

/** Every problem by row, and what would change. */
export const BodiesPreviewTables = ({ problems, changes }: BodiesPreview) => {
  const reference = useReference();
  return (
    <>
      <FindingsSum findings={problems} changes={changes.length} act="应用" />
      {problems.length > 0 && <Problems problems={problems} reference={reference} />}
      <Changes changes={changes} reference={reference} />
    </>
  );
};

export const Problems = ({
  problems,
  reference,
}: {
  problems: readonly BodyProblem[];
  reference: Reference;
}) => (
  <Table
    size="small"
    aria-label="问题"
    rowKey={(problem) => JSON.stringify(problem)}
    dataSource={[...problems]}
    pagination={PAGE}
    columns={[
      {
        title: '级别',
        width: 70,
        render: (_, { severity }) => <SeverityTag severity={severity} />,
      },
      { title: '位置', width: 150, render: (_, problem) => findingPlace(problem) },
      {
        title: '单位',
        width: 200,
        render: (_, { bodyId }) => (bodyId === undefined ? '' : bodyName(reference, bodyId)),
      },
      { title: '问题', render: (_, problem) => findingText(problem) },
    ]}
  />
);

const Changes = ({ changes, reference }: { changes: readonly BodyChange[]; reference: Reference }) => (
  <Table
    size="small"
    aria-label="变动"
    rowKey={({ of, code }) => `${of}/${code}`}
    dataSource={[...changes]}
    pagination={PAGE}
    locale={{ emptyText: '没有变动' }}
    columns={[
      {
        title: '变动',
        width: 70,
        render: (_, { change }) => <Tag color={colours[change]}>{registerChangeWords[change]}</Tag>,
      },
      { title: '编码', dataIndex: 'code', width: 150 },
      { title: '名称', dataIndex: 'name', width: 220 },
      {
        title: '内容',
        render: (_, { fields: changed, change, open, successorId }) =>
          change === 'closed' && open > 0
            ? `在办 ${open} 件由 ${bodyName(reference, successorId)} 承接`
            : changed.map((field) => fields[field] ?? field).join('、'),
      },
    ]}
  />
);
