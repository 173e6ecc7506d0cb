import { CodeList } from './code-list.tsx';
import type { Edited } from './edited.ts';
import css from './voice.module.css';

/** 示忙原因 and 话后小结, as agents choose them. */
export const CodesEditor = ({ policy, onChange }: Edited) => (
  <div className={css.columns}>
    <CodeList
      title="示忙原因"
      list={policy.pauseReasons}
      onChange={(pauseReasons) => onChange({ pauseReasons })}
    />
    <CodeList
      title="话后小结"
      list={policy.wrapUpCodes}
      onChange={(wrapUpCodes) => onChange({ wrapUpCodes })}
    />
  </div>
);
