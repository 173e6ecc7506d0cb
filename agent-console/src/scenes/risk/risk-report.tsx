import { editionKindWords } from '@hotline/shared/words/zh-CN';
import { useReference } from '../../components/reference.ts';
import { fullTime } from '../../components/time.ts';
import css from '../orders/orders.module.css';
import type { ShownRisk } from './shown-risk.ts';

/** 紧急信息专报 in the official form, every edition one below the other; printable. */
export const RiskReport = ({ event }: { event: ShownRisk }) => {
  const { hotlineName } = useReference();
  const { reportNo, to, editions, instructions, title } = event;
  const last = editions.at(-1);
  return (
    <article className={css.notice} data-print aria-label="紧急信息专报">
      <h1>紧急信息专报</h1>
      <p className={css.number}>
        {reportNo}
        {last && `（${editionKindWords[last.kind]}）`}
      </p>
      <p>{to.map(({ name }) => name).join('、')}：</p>
      <p className={css.body}>关于{title}的情况</p>
      {editions.length === 0 && <p className={css.body}>（待初报）</p>}
      {editions.map(({ kind, text, at, by }) => (
        <section key={at}>
          <p className={css.body}>
            <b>{editionKindWords[kind]}</b>（{fullTime(at)}，{by}）
          </p>
          {text.split('\n').map((line) => (
            <p key={line} className={css.body}>
              {line}
            </p>
          ))}
        </section>
      ))}
      {instructions.map(({ no, leader, text }) => (
        <p key={no} className={css.body}>
          {leader}批示：{text}
        </p>
      ))}
      <footer>
        {hotlineName}
        {last && (
          <>
            <br />
            {fullTime(last.at)}
          </>
        )}
      </footer>
    </article>
  );
};
