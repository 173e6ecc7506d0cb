import type { SlaBoard } from '@hotline/shared/contracts/rest/supervision';
import { Table } from 'antd';
import { Link } from 'react-router';
import { Due } from '../../components/due.tsx';
import { bodyName, useReference } from '../../components/reference.ts';
import { clockWords } from '@hotline/shared/words/zh-CN';
import { type Asked, HOTLINE_ITSELF } from './board-list.tsx';
import css from './supervision.module.css';

type Ask = (asked: Asked) => void;

interface Line {
  key: string;
  /** What of it the list behind asks for. */
  of: Pick<Asked, 'clock' | 'bodyId'>;
  name: string;
  open: number;
  dueSoon: number;
  overdue: number;
}

/** Who and which step, the most overdue first. */
export const BoardTables = ({ board, onAsk }: { board: SlaBoard; onAsk: Ask }) => {
  const reference = useReference();
  const bodies = board.byBody.map((line) => ({
    ...line,
    key: line.bodyId ?? HOTLINE_ITSELF,
    of: { clock: 'finish' as const, bodyId: line.bodyId ?? HOTLINE_ITSELF },
    name: line.bodyId === null ? '热线中心' : bodyName(reference, line.bodyId),
  }));
  const clocks = board.byClock.map((line) => ({
    ...line,
    key: line.clock,
    of: { clock: line.clock },
    name: clockWords[line.clock],
  }));
  return (
    <div className={css.tables}>
      <Lines title="单位" lines={bodies} onAsk={onAsk} />
      <Lines title="环节" lines={clocks} onAsk={onAsk} />
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

const Lines = ({ title, lines, onAsk }: { title: string; lines: Line[]; onAsk: Ask }) => (
  <Table
    size="small"
    pagination={false}
    scroll={{ y: 180 }}
    dataSource={lines.toSorted((a, b) => b.overdue - a.overdue || b.dueSoon - a.dueSoon)}
    locale={{ emptyText: '没有在办工单' }}
    columns={[
      { title, dataIndex: 'name', ellipsis: true },
      ...figures.map(({ field, label, state, level }) => ({
        title: label,
        width: 54,
        align: 'right' as const,
        render: (_: unknown, line: Line) => (
          <button
            type="button"
            className={css.figure}
            disabled={line[field] === 0}
            data-level={line[field] > 0 ? level : undefined}
            aria-label={`${line.name} ${label} ${line[field]}`}
            onClick={() => onAsk({ title: `${line.name} ${label}`, state, ...line.of })}
          >
            {line[field]}
          </button>
        ),
      })),
    ]}
  />
);

const figures = [
  { field: 'open', label: '在办', state: 'open', level: undefined },
  { field: 'dueSoon', label: '临期', state: 'due-soon', level: 'soon' },
  { field: 'overdue', label: '超期', state: 'overdue', level: 'late' },
] as const;
