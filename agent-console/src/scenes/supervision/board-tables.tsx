import type { SlaBoard } from '@hotline/shared/contracts/rest/supervision';
import { Table } from 'antd';
import { Link } from 'react-router';
import { Due } from '../../components/due.tsx';
import { bodyName, useReference } from '../../components/reference.ts';
import { clockWords } from '@hotline/shared/words/zh-CN';
import css from './supervision.module.css';

interface Line {
  key: string;
  name: string;
  open: number;
  dueSoon: number;
  overdue: number;
}

/** Who and which step, the most overdue first. */
export const BoardTables = ({ board }: { board: SlaBoard }) => {
  const reference = useReference();
  const bodies = board.byBody.map((line) => ({
    ...line,
    key: line.bodyId ?? 'hotline',
    name: line.bodyId === null ? '热线中心' : bodyName(reference, line.bodyId),
  }));
  const clocks = board.byClock.map((line) => ({ ...line, key: line.clock, name: clockWords[line.clock] }));
  return (
    <div className={css.tables}>
      <Lines title="单位" lines={bodies} />
      <Lines title="环节" lines={clocks} />
      <Nearest rows={board.nearest} />
    </div>
  );
};

/** What is overdue or due next, supervised or not: a supervisor steps in before the card. */
const Nearest = ({ rows }: { rows: SlaBoard['nearest'] }) => (
  <Table
    size="small"
    rowKey="ticketNo"
    pagination={false}
    scroll={{ y: 180 }}
    dataSource={rows}
    locale={{ emptyText: '没有将到期的工单' }}
    columns={[
      {
        title: '最近到期',
        ellipsis: true,
        render: (_, { ticketNo, title }) => <Link to={`/tickets/${ticketNo}`}>{title}</Link>,
      },
      { title: '时限', width: 170, render: (_, { nextDue }) => <Due due={nextDue} /> },
    ]}
  />
);

const Lines = ({ title, lines }: { title: string; lines: Line[] }) => (
  <Table
    size="small"
    pagination={false}
    scroll={{ y: 180 }}
    dataSource={lines.toSorted((a, b) => b.overdue - a.overdue || b.dueSoon - a.dueSoon)}
    locale={{ emptyText: '没有在办工单' }}
    columns={[
      { title, dataIndex: 'name', ellipsis: true },
      { title: '在办', dataIndex: 'open', width: 54, align: 'right' },
      { title: '临期', dataIndex: 'dueSoon', width: 54, align: 'right', render: mark('soon') },
      { title: '超期', dataIndex: 'overdue', width: 54, align: 'right', render: mark('late') },
    ]}
  />
);

const mark = (level: string) => (value: number) => (
  <span className={css.figure} data-level={value > 0 ? level : undefined}>
    {value}
  </span>
);
