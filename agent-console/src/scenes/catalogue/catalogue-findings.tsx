import type { CatalogueFindingRow, CataloguePreview } from '@hotline/shared/contracts/rest/catalogue';
import { catalogueChangeWords } from '@hotline/shared/words/zh-CN';
import { Alert, Button, Table, Tag } from 'antd';
import { FindingsSum, SeverityTag, findingPlace, findingText } from '../../components/findings.tsx';
import { useReference } from '../../components/reference.ts';
import { shortTime } from '../../components/time.ts';
import { leadName } from './catalogue-rows.ts';

const PAGE = { pageSize: 10, hideOnSinglePage: true, size: 'small' } as const;
const colours = { added: 'green', changed: 'gold', removed: 'red' } as const;

interface FindingsProps {
  findings: readonly CatalogueFindingRow[];
  onOpen: (entry: string) => void;
}

/** Conflicts, gaps and failed examples, errors first; an entry is opened by its number. */
export const Findings = ({ findings, onOpen }: FindingsProps) => (
  <Table
    size="small"
    aria-label="问题"
    rowKey={(finding) => JSON.stringify(finding)}
    dataSource={[...findings]}
    pagination={PAGE}
    locale={{ emptyText: '没有冲突、缺口和未通过的示例' }}
    columns={[
      {
        title: '级别',
        width: 70,
        render: (_, { severity }) => <SeverityTag severity={severity} />,
      },
      {
        title: '条目',
        width: 110,
        render: (_, { entry }) =>
          entry === null ? null : (
            <Button type="link" size="small" onClick={() => onOpen(entry)}>
              {entry}
            </Button>
          ),
      },
      {
        title: '位置',
        width: 110,
        render: (_, finding) => findingPlace(finding),
      },
      { title: '问题', render: (_, finding) => findingText(finding) },
    ]}
  />
);

interface PreviewProps {
  seen: CataloguePreview;
  onOpen: (entry: string) => void;
}

/** What would be wrong and what would change. */
export const CatalogueLook = ({ seen: { findings, changes, examples, prepared }, onOpen }: PreviewProps) => {
  const reference = useReference();
  const failed = findings.filter(({ code }) => code === 'example-failed').length;
  return (
    <>
      <FindingsSum
        findings={findings}
        changes={changes.length}
        act="发布"
        more={`；示例通过 ${examples - failed}/${examples}`}
      />
      {prepared.map(({ version, from, carried, conflicts }) => (
        <Alert
          key={version}
          showIcon
          type="warning"
          title={`第 ${version} 版（${shortTime(from)} 起）是此前编制的，不含本次修改`}
          description={[
            carried.length > 0 && `发布时可一并写入：${carried.join('、')}`,
            conflicts.length > 0 && `该版也改过、不会被覆盖，请到生效前核对：${conflicts.join('、')}`,
          ]
            .filter(Boolean)
            .join('；')}
        />
      ))}
      <Findings findings={findings} onOpen={onOpen} />
      <Table
        size="small"
        aria-label="变动"
        rowKey="entry"
        dataSource={changes}
        pagination={PAGE}
        locale={{ emptyText: '没有变动' }}
        columns={[
          {
            title: '变动',
            width: 70,
            render: (_, { change }) => <Tag color={colours[change]}>{catalogueChangeWords[change]}</Tag>,
          },
          { title: '条目', dataIndex: 'entry', width: 110 },
          { title: '事项', render: (_, { category }) => category.join(' / ') },
          { title: '主办', render: (_, { lead }) => leadName(reference, lead) },
        ]}
      />
    </>
  );
};
