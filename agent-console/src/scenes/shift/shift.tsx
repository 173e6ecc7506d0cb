import {
  type HandOverView,
  listHandOvers,
  showShiftMatters,
  writeHandOver,
} from '@hotline/shared/contracts/rest/shift';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Empty, Form, Input } from 'antd';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { HandOverCard } from './hand-over-card.tsx';
import { Matters } from './matters.tsx';
import css from './shift.module.css';

/** 交接班: what is open now on the left, the log on the right; unsigned stands first. */
export const Shift = () => {
  const { data, error, refetch } = useRoute(listHandOvers, {}, { refetchInterval: 30_000 });
  const isLeader = usePerson().roles.includes('shift-leader');
  const waits = (data ?? []).some(({ signed }) => signed === null);
  const unsignedFirst = (a: HandOverView, b: HandOverView): number =>
    Number(b.signed === null) - Number(a.signed === null) || b.writtenAt - a.writtenAt;
  return (
    <div className={css.page}>
      <section aria-label="本班待交接事项">
        <h2>本班待交接事项</h2>
        <OpenNow />
        {isLeader && (waits ? <p>上一份交班记录尚未签收，签收后才能再交班。</p> : <WriteForm />)}
      </section>
      <section aria-label="交接班记录">
        <h2>交接班记录</h2>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {data?.length === 0 && <Empty description="还没有交接班记录" />}
        {data?.toSorted(unsignedFirst).map((one) => (
          <HandOverCard key={one.id} handOver={one} />
        ))}
      </section>
    </div>
  );
};

const OpenNow = () => {
  const { data, error, refetch } = useRoute(showShiftMatters, {}, { refetchInterval: 30_000 });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return data ? <Matters matters={data} /> : null;
};

const WriteForm = () => {
  const client = useQueryClient();
  const { mutate, error, isPending } = useSend(writeHandOver);
  const write = (body: { note: string }): void =>
    mutate({ body }, { onSuccess: () => refresh(client, listHandOvers, showShiftMatters) });
  return (
    <Form layout="vertical" requiredMark={false} onFinish={write} style={{ marginTop: 12 }}>
      <Form.Item
        name="note"
        label="交班说明"
        rules={[{ required: true, whitespace: true, message: '请写明交班情况，没有特别事项也请注明' }]}
      >
        <Input.TextArea rows={4} maxLength={2000} placeholder="设备、人员、正在跟踪的事项、领导交办……" />
      </Form.Item>
      <ProblemAlert error={error} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        交班
      </Button>
    </Form>
  );
};
