import { DueAt } from '../../components/due-at.tsx';
import { shortTime } from '../../components/time.ts';
import css from '../judging/judging.module.css';
import type { ShownRisk } from './shown-risk.ts';

/** Receipts of the recipients and instructions of leaders, with what is still open. */
export const FollowUp = ({
  event: { to, receipts, receiptDue, instructions, editions },
}: {
  event: ShownRisk;
}) => (
  <>
    <h2 className={css.section}>回执</h2>
    <ul className={css.history}>
      {to.map(({ id, name }) => {
        const receipt = receipts.find(({ from }) => from === id);
        return (
          <li key={id}>
            {name}：
            {receipt ? (
              `${receipt.receiptNo}（${shortTime(receipt.at)} ${receipt.by} 登记）${receipt.text}`
            ) : (
              <>未回执 {editions.length > 0 && <DueAt dueAt={receiptDue} />}</>
            )}
          </li>
        );
      })}
    </ul>
    {instructions.length > 0 && <h2 className={css.section}>批示</h2>}
    <ul className={css.history}>
      {instructions.map(({ no, leader, text, at, dueAt, done }) => (
        <li key={no}>
          {no}. {leader}（{shortTime(at)}）：{text}
          <div>
            {done ? (
              `落实：${done.text}（${shortTime(done.at)} ${done.by}）`
            ) : (
              <>
                待落实 <DueAt dueAt={dueAt} />
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  </>
);
