import type { DueMoveRow, DueMoves as Moves } from '@hotline/shared/contracts/rest/calendars';
import { clockWords } from '@hotline/shared/words/zh-CN';
import { Table } from 'antd';
import { Mark } from '../mark.tsx';
import { bodyName, useReference } from '../reference.ts';
import { shortTime } from '../time.ts';

/** Which open tickets a changed rule would move, from when to when, and who becomes late. */
export const DueMoves = ({ moves }: { moves: Moves }) => {
  const reference = useReference();
  return (
    <>
      <p role="status">
        在办 {moves.tickets} 件，时限变动 <b>{moves.moved}</b> 件，按新规则已超期 <b>{moves.becomeLate}</b>{' '}
        件（留足签收时间），不再超期 <b>{moves.relieved}</b> 件
        {moves.rows.length < moves.moved && `；列出前 ${moves.rows.length} 项`}
      </p>
      <Table
        size="small"
        rowKey={({ ticketNo, clock, bodyId }) => `${ticketNo}/${clock}/${bodyId}`}
        dataSource={moves.rows}
        scroll={{ y: 360 }}
        pagination={false}
        locale={{ emptyText: '没有工单的时限变动' }}
        columns={[
          { title: '工单', dataIndex: 'ticketNo', width: 178 },
          {
            title: '时限',
            ellipsis: true,
            render: (_, { clock, bodyId }) =>
              `${clockWords[clock]} ${bodyId === null ? '热线中心' : bodyName(reference, bodyId)}`,
          },
          {
            title: '原到期',
            width: 98,
            render: (_, { from }) => (from === null ? '待日历' : shortTime(from)),
          },
          { title: '新到期', width: 98, render: (_, { to }) => shortTime(to) },
          { title: '', width: 76, render: (_, row) => <Effect row={row} /> },
        ]}
      />
    </>
  );
};

const Effect = ({ row }: { row: DueMoveRow }) => {
  if (row.becomesLate) return <Mark tone="danger">将超期</Mark>;
  if (row.isRelieved) return <Mark tone="info">不再超期</Mark>;
  return row.from !== null && row.to < row.from ? <Mark tone="warn">提前</Mark> : null;
};
