import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { type CaseLine, CaseQueue } from '../../desk/case-queue.tsx';
import desk from '../../desk/desk.module.css';
import css from './judging.module.css';

export interface DeskProps {
  tabs: readonly { key: string; label: string }[];
  tab: string;
  onTab: (key: string) => void;
  view: 'open' | 'all';
  onView: (view: 'open' | 'all') => void;
  picked: string | null;
  onPick: (id: string | null) => void;
}

interface Props extends DeskProps {
  /** How many are in each stage: chosen ones are listed. */
  stages: readonly { key: string; label: string; n: number }[];
  stage: string | null;
  onStage: (stage: string | null) => void;
  lines: readonly CaseLine[];
  loading: boolean;
  error: unknown;
  onRetry: () => void;
  children: ReactNode;
}

/** Queue with stages | the chosen file. Keyboard: J / K. */
export const JudgingDesk = (props: Props) => (
  <div className={desk.desk} data-picked={props.picked !== null}>
    <aside className={desk.queue} aria-label="事项队列">
      <Tabs {...props} />
      <Stages {...props} />
      <ProblemAlert error={props.error} onRetry={props.onRetry} />
      <CaseQueue
        lines={props.lines}
        loading={props.loading}
        picked={props.picked ?? props.lines[0]?.id ?? null}
        onPick={props.onPick}
      />
    </aside>
    <section className={desk.work}>
      <Button className={desk.back} onClick={() => props.onPick(null)}>
        ← 返回列表
      </Button>
      {props.children}
    </section>
  </div>
);

const Tabs = ({ tabs, tab, onTab, view, onView }: Props) => (
  <div className={css.head}>
    <div className={desk.tabs} role="tablist" aria-label="事项种类">
      {tabs.map(({ key, label }) => (
        <button key={key} type="button" role="tab" aria-selected={key === tab} onClick={() => onTab(key)}>
          {label}
        </button>
      ))}
    </div>
    <Segmented
      size="small"
      aria-label="范围"
      value={view}
      onChange={onView}
      options={[
        { value: 'open', label: '在办' },
        { value: 'all', label: '全部' },
      ]}
    />
  </div>
);

const Stages = ({ stages, stage, onStage }: Props) => (
  <div className={css.stages} role="group" aria-label="阶段">
    {stages.map(({ key, label, n }) => (
      <button
        key={key}
        type="button"
        aria-pressed={key === stage}
        onClick={() => onStage(key === stage ? null : key)}
      >
        {label} <b>{n}</b>
      </button>
    ))}
  </div>
);
