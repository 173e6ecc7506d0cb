import { Tabs } from 'antd';
import type { ComponentProps, ReactNode } from 'react';
import { DueMoves } from './due-moves.tsx';
import { ReplayPanel } from './replay-panel.tsx';
import { RuleProblems } from './rule-problems.tsx';

interface Props {
  tab: string;
  onTab: (tab: string) => void;
  editors: { key: string; label: string; children: ReactNode }[];
  preview:
    | (ComponentProps<typeof RuleProblems> & { moves: ComponentProps<typeof DueMoves>['moves'] | null })
    | undefined;
  /** What a preview will show. */
  hint: string;
  rules: ComponentProps<typeof ReplayPanel>['rules'];
}

/** Editors of a rule, what it would move, and a past month under it. */
export const RuleTabs = ({ tab, onTab, editors, preview, hint, rules }: Props) => (
  <Tabs
    size="small"
    activeKey={tab}
    onChange={onTab}
    items={[
      ...editors,
      { key: 'preview', label: '影响预览', children: preview ? <Preview {...preview} /> : <p>{hint}</p> },
      { key: 'sandbox', label: '沙盘试算', children: <ReplayPanel rules={rules} /> },
    ]}
  />
);

const Preview = ({ problems, moves }: NonNullable<Props['preview']>) => (
  <>
    <RuleProblems problems={problems} />
    {moves && <DueMoves moves={moves} />}
  </>
);
