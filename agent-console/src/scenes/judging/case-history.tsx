import { shortTime } from '../../components/time.ts';
import { words } from '../../components/words.ts';
import css from './judging.module.css';

interface Props {
  history: readonly { at: number; by: string; act: string; text: string }[];
  verbs: Readonly<Record<string, string>>;
}

/** 经过 of a file: what people did; what the clock did stands elsewhere. */
export const CaseHistory = ({ history, verbs }: Props) => (
  <>
    <h2 className={css.section}>经过</h2>
    <ol className={css.history}>
      {history
        .filter(({ act }) => !act.startsWith('fire:'))
        .map(({ at, by, act, text }) => (
          <li key={`${at}${act}`}>
            {shortTime(at)} {by} {words(verbs, act)}：{text}
          </li>
        ))}
    </ol>
  </>
);
