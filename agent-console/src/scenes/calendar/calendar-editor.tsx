import { applyCalendar, previewCalendar, showCalendar } from '@hotline/shared/contracts/rest/calendars';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Tabs } from 'antd';
import { useState } from 'react';
import { refresh, useSend } from '../../api/use-route.ts';
import { ApplyRule } from '../../components/apply-rule.tsx';
import { DueMoves } from '../../components/due-moves.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { ReplayPanel } from '../../components/replay-panel.tsx';
import { RuleProblems } from '../../components/rule-problems.tsx';
import { BodyDays } from './body-days.tsx';
import type { Calendar } from './day-marks.ts';
import { HoursEditor } from './hours-editor.tsx';
import { ImportCalendar } from './import-calendar.tsx';
import { YearView } from './year-view.tsx';
import css from './calendar.module.css';

/** Edit, see which open tickets would move, then apply. */
export const CalendarEditor = ({ current }: { current: Calendar }) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [draft, setDraft] = useState(current);
  const [tab, setTab] = useState('hours');
  const preview = useSend(previewCalendar);
  const applying = useSend(applyCalendar);
  const change = (calendar: Calendar): void => {
    setDraft(calendar);
    preview.reset();
  };
  const look = (): void => {
    setTab('preview');
    preview.mutate({ body: { data: draft } });
  };
  const apply = (reason: string, done: () => void): void =>
    applying.mutate(
      { body: { data: draft, reason } },
      {
        onSuccess: ({ version }) => {
          done();
          void message.success(`日历第 ${version} 版已生效，在办工单随即按新版计算`);
          refresh(client, showCalendar);
        },
      },
    );
  const isEdited = draft !== current;
  return (
    <div className={css.page}>
      <YearView calendar={draft} onChange={change} />
      <div className={css.side}>
        <div className={css.bar}>
          <span>
            第 {current.version} 版{isEdited && '（已修改，未生效）'}
          </span>
          <ImportCalendar onRead={change} />
          <Button disabled={!isEdited} onClick={() => change(current)}>
            放弃
          </Button>
          <Button disabled={!isEdited} loading={preview.isPending} onClick={look}>
            预览影响
          </Button>
          <ApplyRule
            title="应用"
            disabled={!preview.data?.moves}
            pending={applying.isPending}
            error={applying.error}
            onApply={(reason, _, done) => apply(reason, done)}
          />
        </div>
        <ProblemAlert error={preview.error} />
        <Tabs
          size="small"
          activeKey={tab}
          onChange={setTab}
          items={[
            { key: 'hours', label: '作息时间', children: <HoursEditor calendar={draft} onChange={change} /> },
            { key: 'bodies', label: '单位例外', children: <BodyDays calendar={draft} onChange={change} /> },
            {
              key: 'preview',
              label: '影响预览',
              children: preview.data ? (
                <>
                  <RuleProblems problems={preview.data.problems} />
                  {preview.data.moves && <DueMoves moves={preview.data.moves} />}
                </>
              ) : (
                <p>修改日历后点“预览影响”：先看哪些在办工单时限变动，再应用。</p>
              ),
            },
            { key: 'sandbox', label: '沙盘试算', children: <ReplayPanel rules={{ calendar: draft }} /> },
          ]}
        />
      </div>
    </div>
  );
};
