import { listRecordings, type RecordingRow } from '@hotline/shared/contracts/rest/recordings';
import { ratingWords } from '@hotline/shared/words/zh-CN';
import { Table } from 'antd';
import { useRoute } from '../api/use-route.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { fullTime, timer } from '../components/time.ts';
import { callPurposeWords } from '../words/call.ts';
import { TicketLinks } from '../components/ticket-links.tsx';
import { Listen } from './listen.tsx';

const levels = Object.values(ratingWords);

const listen = ({ callId }: RecordingRow) => <Listen callId={callId} />;

/** Of which calls: those of one ticket, one number, one day, one agent; nothing given is all. */
export interface RecordingsWanted {
  ticketNo?: string | undefined;
  number?: string | undefined;
  day?: string | undefined;
  agentId?: string | undefined;
}

/** Recorded calls; a row opens to the player. `of` one ticket, it is not named in each row. */
export const RecordingTable = ({ wanted = {}, of }: { wanted?: RecordingsWanted; of?: string }) => {
  const { data, error, isPending, refetch } = useRoute(listRecordings, {
    query:
      of === undefined
        ? { size: wanted.day === undefined ? 100 : 500, ...wanted }
        : { size: 100, ticketNo: of },
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return (
    <Table<RecordingRow>
      size="small"
      rowKey="callId"
      loading={isPending}
      dataSource={data ?? []}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: '没有可收听的录音' }}
      expandable={{ expandedRowRender: listen, expandRowByClick: true }}
      columns={[
        { title: '时间', width: 170, render: (_, { arrivedAt }) => fullTime(arrivedAt) },
        { title: '类型', width: 90, render: (_, { purpose }) => callPurposeWords[purpose] },
        { title: '号码', width: 130, render: (_, { callerNo }) => callerNo ?? '不显示' },
        { title: '坐席', width: 100, render: (_, { agentName }) => agentName ?? '—' },
        { title: '时长', width: 80, align: 'right', render: (_, { durationMs }) => timer(durationMs) },
        {
          title: '评价',
          width: 100,
          render: (_, { rating }) => (rating === null ? '—' : levels[rating - 1]),
        },
        ...(of === undefined
          ? [
              {
                title: '工单',
                key: 'tickets',
                render: (_: unknown, { ticketNos }: RecordingRow) => <TicketLinks ticketNos={ticketNos} />,
              },
            ]
          : []),
      ]}
    />
  );
};
