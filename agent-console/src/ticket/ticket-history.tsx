import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import type { ReactNode } from 'react';
import { Attachments } from '../attachments/attachments.tsx';
import { Mark } from '../components/mark.tsx';
import { shortTime } from '../components/time.ts';
import { words } from '../components/words.ts';
import { coHandlingWords, contactResultWords, ratingWords } from '@hotline/shared/words/zh-CN';
import css from './ticket.module.css';

const Block = ({ title, children }: { title: string; children: ReactNode[] }) =>
  children.length === 0 ? null : (
    <section className={css.block}>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );

const Answer = ({ result }: { result: NonNullable<TicketView['result']> }) => (
  <li>
    <p className={css.content}>{result.reply}</p>
    <Mark>{words(contactResultWords, result.contactResult)}</Mark>
    {result.factual !== null && <Mark>{result.factual ? '属实' : '不属实'}</Mark>}
    <Mark tone={result.solved ? 'ok' : 'warn'}>{result.solved ? '已解决' : '未解决'}</Mark>
  </li>
);

const asked = {
  extension: { title: '延期', granted: '同意', refused: '不同意' },
  recheck: { title: '申请复核', granted: '异议成立', refused: '维持办结' },
} as const;

const Request = ({ request }: { request: TicketView['requests'][number] }) => {
  const { title, granted, refused } = asked[request.kind];
  const { at, by, text, ruling } = request;
  return (
    <li>
      <time>{shortTime(at)}</time> {by} {title}：{text}
      {ruling && (
        <div>
          <Mark tone={ruling.granted ? 'ok' : 'warn'}>{ruling.granted ? granted : refused}</Mark>{' '}
          {ruling.reason}
        </div>
      )}
    </li>
  );
};

/** What was answered, said and added so far; empty parts are not shown. */
export const TicketHistory = ({ ticket }: { ticket: TicketView }) => (
  <>
    <Block title="办理结果">{ticket.result ? [<Answer key="result" result={ticket.result} />] : []}</Block>
    <Attachments ticket={ticket} purpose="reply" />
    <Block title="申请与裁定">
      {ticket.requests.map((request) => (
        <Request key={request.at} request={request} />
      ))}
    </Block>
    <Block title="催办与补充">
      {[
        ...ticket.urges.map(({ at, note, counted }) => (
          <li key={`u${at}`}>
            <time>{shortTime(at)}</time> 催办：{note || '—'}
            {!counted && '（当日重复，不计）'}
          </li>
        )),
        ...ticket.supplements.map(({ at, text }) => (
          <li key={`s${at}`}>
            <time>{shortTime(at)}</time> 补充：{text}
          </li>
        )),
      ]}
    </Block>
    <Block title="协办">
      {ticket.coHandlers.map(({ bodyId, bodyName, status, feedback }) => (
        <li key={bodyId}>
          {bodyName} <Mark>{words(coHandlingWords, status)}</Mark> {feedback}
        </li>
      ))}
    </Block>
    <Block title="联系记录">
      {ticket.contacts.map(({ at, by, result, note }) => (
        <li key={at}>
          <time>{shortTime(at)}</time> {by.name}：{words(contactResultWords, result)} {note}
        </li>
      ))}
    </Block>
    <Block title="评价">
      {ticket.ratings.map(({ round, at, level, solved, reason }) => (
        <li key={at}>
          <time>{shortTime(at)}</time> 第 {round} 轮：{words(ratingWords, level)}
          {solved !== null && (solved ? '，已解决' : '，未解决')} {reason}
        </li>
      ))}
    </Block>
  </>
);
