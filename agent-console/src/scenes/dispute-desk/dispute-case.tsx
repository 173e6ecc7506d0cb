import type { DisputeView, ReturnRequestView } from '@hotline/shared/contracts/rest/disputes';
import { Mark } from '../../components/mark.tsx';
import { shortTime } from '../../components/time.ts';
import css from './dispute-desk.module.css';
import { sayWindow } from './say-window.ts';

/** What was asked and ruled, what the parties said, and to whom it went before. */
export const DisputeCase = ({ dispute: { requests, opinions, dispatches } }: { dispute: DisputeView }) => (
  <>
    <h2>退单申请</h2>
    {requests.length === 0 && <p className={css.none}>没有单位申请退单，因职责不清提请会商。</p>}
    <ol className={css.list}>
      {requests.toReversed().map((request) => (
        <Request key={`${request.round}.${request.ordinal}`} request={request} />
      ))}
    </ol>
    {opinions.length > 0 && (
      <>
        <h2>会商意见</h2>
        <ol className={css.list}>
          {opinions.map((opinion) => (
            <li key={`${opinion.at} ${opinion.speaker}`}>
              <b>{opinion.body?.bodyName ?? '热线中心'}</b> {opinion.speaker}{' '}
              {opinion.names && <Mark tone="info">认为应由{opinion.names.bodyName}承办</Mark>}
              <p>{opinion.text}</p>
              <small>
                {shortTime(opinion.at)} {opinion.writtenBy} 记录
              </small>
            </li>
          ))}
        </ol>
      </>
    )}
    {dispatches.length > 1 && (
      <p className={css.none}>
        历次派单：
        {dispatches
          .map(
            ({ bodyName, at, by, designated }) =>
              `${bodyName}（${shortTime(at)} ${by}${designated ? '，指定承办' : ''}）`,
          )
          .join(' → ')}
      </p>
    )}
  </>
);

const Request = ({ request }: { request: ReturnRequestView }) => {
  const { bodyName, reason, clause, suggested, at, by, ruling } = request;
  return (
    <li>
      <b>{bodyName}</b>
      {ruling ? (
        <Mark tone={ruling.upheld ? 'ok' : 'danger'}>{ruling.upheld ? '已同意' : '未同意'}</Mark>
      ) : (
        <Mark tone="warn">待裁定</Mark>
      )}
      {suggested && <Mark tone="info">建议 {suggested.bodyName}</Mark>}
      <p>{reason}</p>
      <p>依据：{clause}</p>
      <small>
        {shortTime(at)} {by} · {sayWindow(request)}
      </small>
      {ruling && (
        <p className={css.ruling}>
          {shortTime(ruling.at)} {ruling.by}：{ruling.reason}（{ruling.clause}）
        </p>
      )}
    </li>
  );
};
