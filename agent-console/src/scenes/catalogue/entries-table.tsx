import type { CatalogueFindingRow } from '@hotline/shared/contracts/rest/catalogue';
import { typeWords } from '@hotline/shared/words/zh-CN';
import { Table, Tag } from 'antd';
import { divisionName, useReference } from '../../components/reference.ts';
import { shortTime } from '../../components/time.ts';
import { leadName } from './catalogue-rows.ts';
import type { Entry } from './catalogue-rows.ts';

interface Props {
  entries: readonly Entry[];
  findings: readonly CatalogueFindingRow[];
  onOpen: (code: string) => void;
}

/** Entries with condition, lead and how their examples do. */
export const EntriesTable = ({ entries, findings, onOpen }: Props) => {
  const reference = useReference();
  const failed = (code: string): number =>
    findings.filter((finding) => finding.code === 'example-failed' && finding.entry === code).length;
  return (
    <Table
      size="small"
      aria-label="派单目录"
      rowKey="code"
      dataSource={[...entries]}
      pagination={{ pageSize: 14, hideOnSinglePage: true, size: 'small', showSizeChanger: false }}
      onRow={({ code }) => ({ onClick: () => onOpen(code), style: { cursor: 'pointer' } })}
      columns={[
        { title: '编号', dataIndex: 'code', width: 90 },
        { title: '事项', render: (_, { category }) => category.join(' / ') },
        {
          title: '区域与条件',
          width: 170,
          render: (_, entry) => conditionOf(entry, (code) => divisionName(reference, code)),
        },
        { title: '主办', width: 180, render: (_, { lead }) => leadName(reference, lead) },
        {
          title: '协办',
          width: 160,
          render: (_, { coHandlers, isJoint }) =>
            `${isJoint ? '一单多办：' : ''}${coHandlers.map((id) => leadName(reference, id)).join('、')}`,
        },
        { title: '条款', dataIndex: 'clause', ellipsis: true },
        {
          title: '有效',
          width: 110,
          render: (_, { validFrom, validTo }) =>
            validFrom === null && validTo === null
              ? '长期'
              : `${validFrom === null ? '' : shortTime(validFrom)}–${validTo === null ? '' : shortTime(validTo)}`,
        },
        {
          title: '示例',
          width: 80,
          render: (_, { code, examples }) => <Mark count={examples.length} failed={failed(code)} />,
        },
      ]}
    />
  );
};

const Mark = ({ count, failed }: { count: number; failed: number }) => {
  if (count === 0) return <span>—</span>;
  return <Tag color={failed > 0 ? 'red' : 'green'}>{`${count - failed}/${count}`}</Tag>;
};

const conditionOf = ({ divisionPrefix, types, words }: Entry, nameOf: (code: string) => string): string =>
  [
    divisionPrefix === '' ? '' : nameOf(divisionPrefix),
    types.map((type) => typeWords[type]).join('/'),
    words.length === 0 ? '' : `含“${words.join('”“')}”`,
  ]
    .filter(Boolean)
    .join('；') || '全部';
