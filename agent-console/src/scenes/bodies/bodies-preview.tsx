import type { BodiesPreview, BodyChange, BodyProblem } from '@hotline/shared/contracts/rest/bodies';
import {
  bodyFieldWords,
  registerChangeWords,
  registerProblemWords,
  ruleProblemWords,
} from '@hotline/shared/words/zh-CN';
import { Alert, Table, Tag } from 'antd';
import { type Reference, bodyName, useReference } from '../../components/reference.ts';

const words: Readonly<Record<string, string>> = { ...ruleProblemWords, ...registerProblemWords };
const fields: Readonly<Record<string, string>> = bodyFieldWords;
const colours = { added: 'green', changed: 'gold', closed: 'red', reopened: 'blue' } as const;
const PAGE = { pageSize: 8, hideOnSinglePage: true, size: 'small' } as const;

const placeOf = ({ sheet, row, column }: BodyProblem): string =>
  [sheet, row === null ? '' : `第 ${row} 行`, column === null ? '' : `第 ${column} 列`]
    .filter(Boolean)
    .join(' ');

/** Every problem by row, and what would change. */
export const BodiesPreviewTables = ({ problems, changes }: BodiesPreview) => {
  const reference = useReference();
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <Alert
        showIcon
        type={errors > 0 ? 'error' : problems.length > 0 ? 'warning' : 'success'}
        title={
          errors > 0
            ? `有 ${errors} 处错误，改正后才能应用`
            : `可以应用：${changes.length} 处变动${problems.length > 0 ? `，${problems.length} 处提醒` : ''}`
        }
      />
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
        render: (_, { severity }) =>
          severity === 'error' ? <Tag color="red">错误</Tag> : <Tag color="gold">提醒</Tag>,
      },
      { title: '位置', width: 150, render: (_, problem) => placeOf(problem) },
      {
        title: '单位',
        width: 200,
        render: (_, { bodyId }) => (bodyId === undefined ? '' : bodyName(reference, bodyId)),
      },
      { title: '问题', render: (_, { code, value }) => `${words[code] ?? code} ${value}` },
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
