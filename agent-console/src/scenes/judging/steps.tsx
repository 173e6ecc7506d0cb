import type { SaidView } from '@hotline/shared/contracts/rest/orders';
import type { ReactNode } from 'react';
import { DueAt } from '../../components/due-at.tsx';
import { shortTime } from '../../components/time.ts';
import css from './judging.module.css';

/** The course of a file: each step with what was said, the running one with its deadline. */
export interface Step {
  label: string;
  /** What came out, e.g. 属实. */
  outcome?: string | undefined;
  said: readonly SaidView[];
  running?: boolean;
  dueAt?: number | null;
  children?: ReactNode;
}

export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ol className={css.steps}>
    {steps.map((step) => (
      <li key={step.label} data-state={step.running ? 'now' : step.said.length > 0 ? 'done' : 'later'}>
        <b>{step.label}</b> {step.outcome} {step.running && <DueAt dueAt={step.dueAt ?? null} />}
        {step.said.map((said) => (
          <div key={said.at}>
            <div className={css.said}>{said.text}</div>
            <div className={css.soft}>
              {said.by} {shortTime(said.at)}
            </div>
          </div>
        ))}
        {step.children}
      </li>
    ))}
  </ol>
);
