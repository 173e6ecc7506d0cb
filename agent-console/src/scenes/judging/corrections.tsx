import type { CorrectionsView } from '@hotline/shared/contracts/rest/rectifications';
import { factExclusionWords, factWords } from '@hotline/shared/words/zh-CN';
import { Table } from 'antd';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import css from './judging.module.css';

type Row = CorrectionsView['rows'][number];

const count = ({ ok, excluded }: Row['before']): string => {
  if (excluded !== null) return `不计（${factExclusionWords[excluded]}）`;
  return ok === null ? '计入' : ok ? '是' : '否';
};

/** Past figures that were corrected: what each said before, and says since. */
export const Corrections = ({ view, error }: { view: CorrectionsView | undefined; error: unknown }) => (
  <>
    <h2 className={css.section}>更正的既往考核数据</h2>
    <ProblemAlert error={error} />
    {view?.rows.length === 0 ? (
      <p className={css.none}>没有需要更正的数据。</p>
    ) : (
      <Table<Row>
        size="small"
        rowKey={({ name, at }) => `${name}${at}`}
        pagination={false}
        loading={view === undefined && !error}
        locale={{ emptyText: ' ' }}
        dataSource={view?.rows ?? []}
        columns={[
          { title: '指标', render: (_, { name }) => factWords[name] },
          { title: '计入单位', dataIndex: 'bodyName' },
          { title: '所属时点', render: (_, { at }) => shortTime(at) },
          { title: '原为', render: (_, { before }) => count(before) },
          { title: '更正为', render: (_, { after }) => <b>{count(after)}</b> },
        ]}
      />
    )}
  </>
);
