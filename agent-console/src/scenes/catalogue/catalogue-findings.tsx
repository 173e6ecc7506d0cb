import type { CatalogueFindingRow, CataloguePreview } from '@hotline/shared/contracts/rest/catalogue';
import {
  catalogueChangeWords,
  catalogueFindingWords,
  registerProblemWords,
  ruleProblemWords,
} from '@hotline/shared/words/zh-CN';
import { Alert, Button, Table, Tag } from 'antd';
import { useReference } from '../../components/reference.ts';
import { shortTime } from '../../components/time.ts';
import { leadName } from './catalogue-rows.ts';

const words: Readonly<Record<string, string>> = {
  ...ruleProblemWords,
  ...registerProblemWords,
  ...catalogueFindingWords,
};
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
        render: (_, { severity }) =>
          severity === 'error' ? <Tag color="red">错误</Tag> : <Tag color="gold">提醒</Tag>,
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
        render: (_, { sheet, row }) => [sheet, row === null ? '' : `第 ${row} 行`].filter(Boolean).join(' '),
      },
      { title: '问题', render: (_, { code, value }) => `${words[code] ?? code} ${value}` },
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
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const failed = findings.filter(({ code }) => code === 'example-failed').length;
  return (
    <>
      <Alert
        showIcon
        type={errors > 0 ? 'error' : findings.length > 0 ? 'warning' : 'success'}
        title={`${errors > 0 ? `有 ${errors} 处错误，改正后才能发布` : `可以发布：${changes.length} 处变动`}；示例通过 ${examples - failed}/${examples}`}
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
