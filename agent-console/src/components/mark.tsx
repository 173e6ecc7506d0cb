import type { ReactNode } from 'react';
import css from './mark.module.css';

export type Tone = 'plain' | 'info' | 'ok' | 'warn' | 'danger' | 'yellow-card' | 'red-card';

/** A short word about a ticket; every tone reads at 4.5 : 1 or better. */
export const Mark = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={css.mark} data-tone={tone}>
    {children}
  </span>
);
