import { applyCalendar, previewCalendar, showCalendar } from '@hotline/shared/contracts/rest/calendars';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { refresh, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { RuleBar } from '../../components/rule-editor/rule-bar.tsx';
import { RuleTabs } from '../../components/rule-editor/rule-tabs.tsx';
import { useRuleDraft } from '../../components/rule-editor/use-rule-draft.ts';
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
  const [tab, setTab] = useState('hours');
  const preview = useSend(previewCalendar);
  const applying = useSend(applyCalendar);
  const { draft, isEdited, change, discard } = useRuleDraft(current, preview.reset);
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
  return (
    <div className={css.page}>
      <YearView calendar={draft} onChange={change} />
      <div className={css.side}>
        <RuleBar
          version={current.version}
          isEdited={isEdited}
          onDiscard={discard}
          preview={preview}
          onPreview={look}
          applying={applying}
          onApply={(reason, _, done) => apply(reason, done)}
        >
          <ImportCalendar onRead={change} />
        </RuleBar>
        <ProblemAlert error={preview.error} />
        <RuleTabs
          tab={tab}
          onTab={setTab}
          editors={[
            { key: 'hours', label: '作息时间', children: <HoursEditor calendar={draft} onChange={change} /> },
            { key: 'bodies', label: '单位例外', children: <BodyDays calendar={draft} onChange={change} /> },
          ]}
          preview={preview.data}
          hint="修改日历后点“预览影响”：先看哪些在办工单时限变动，再应用。"
          rules={{ calendar: draft }}
        />
      </div>
    </div>
  );
};
