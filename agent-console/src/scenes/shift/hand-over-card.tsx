import { type HandOverView, listHandOvers, signHandOver } from '@hotline/shared/contracts/rest/shift';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { refresh, useSend } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import { Mark } from '../../components/mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { fullTime } from '../../components/time.ts';
import { Matters } from './matters.tsx';
import css from './shift.module.css';

/** One hand-over; the next leader signs it here. */
export const HandOverCard = ({ handOver }: { handOver: HandOverView }) => {
  const { writtenAt, writtenBy, note, matters, signed } = handOver;
  return (
    <article className={css.card} data-unsigned={signed === null}>
      <header>
        <b>{fullTime(writtenAt)}</b> {writtenBy.name} 交班
        {signed ? <Mark tone="ok">已签收</Mark> : <Mark tone="danger">待签收</Mark>}
      </header>
      <p>{note}</p>
      <details open={signed === null}>
        <summary>
          交班时：紧急事项 {matters.urgent.length}，紧急转接 {matters.emergencies.length}，风险事件{' '}
          {matters.risks.length}，待回拨 {matters.callBacks.length}
        </summary>
        <Matters matters={matters} />
      </details>
      {signed ? (
        <footer>
          {fullTime(signed.at)} {signed.by.name} 接班{signed.remark && `：${signed.remark}`}
        </footer>
      ) : (
        <SignForm handOver={handOver} />
      )}
    </article>
  );
};

const SignForm = ({ handOver: { id, writtenBy } }: { handOver: HandOverView }) => {
  const client = useQueryClient();
  const person = usePerson();
  const { mutate, error, isPending } = useSend(signHandOver);
  if (!person.roles.includes('shift-leader') || person.id === writtenBy.id)
    return <footer>等待接班班长签收</footer>;
  const sign = (body: { remark?: string }): void =>
    mutate({ params: { id }, body }, { onSettled: () => refresh(client, listHandOvers) });
  return (
    <Form layout="inline" onFinish={sign}>
      <Form.Item name="remark">
        <Input
          aria-label="接班意见"
          placeholder="接班意见（可不填）"
          maxLength={500}
          style={{ width: 260 }}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isPending}>
        签收接班
      </Button>
      <ProblemAlert error={error} />
    </Form>
  );
};
