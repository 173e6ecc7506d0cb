import { saveVoicePolicy, showVoicePolicy } from '@hotline/shared/contracts/rest/voice';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { ApplyRule } from '../../components/rule-editor/apply-rule.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import type { ShownVoicePolicy } from '../../softphone/use-voice-policy.ts';
import { CodesEditor } from './codes-editor.tsx';
import { DistributionEditor } from './distribution-editor.tsx';
import { ExpertsEditor } from './experts-editor.tsx';
import { HoursEditor } from './hours-editor.tsx';
import { OnCallEditor } from './on-call-editor.tsx';
import { MenuEditor } from './menu-editor.tsx';
import { PromptList } from './prompts/prompt-list.tsx';
import { SeatTable } from './seat-table.tsx';
import { VoiceMailEditor } from './voice-mail-editor.tsx';
import css from './voice.module.css';

/** 话务设置: how calls are taken, as data. */
export const VoicePage = () => {
  const { data, error, refetch } = useRoute(showVoicePolicy, {});
  if (data === undefined)
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return <Editor key={data.version} shown={data} />;
};

const Editor = ({ shown }: { shown: ShownVoicePolicy }) => {
  const client = useQueryClient();
  const [policy, setPolicy] = useState(shown.policy);
  const saving = useSend(saveVoicePolicy);
  const change = (part: Partial<typeof policy>): void => setPolicy({ ...policy, ...part });
  const apply = (reason: string, done: () => void): void =>
    saving.mutate(
      { body: { version: shown.version, policy, reason } },
      {
        onSuccess: () => {
          done();
          refresh(client, showVoicePolicy);
        },
      },
    );
  return (
    <div className={css.page}>
      <Tabs
        tabBarExtraContent={
          <span className={css.bar}>
            <Button disabled={policy === shown.policy} onClick={() => setPolicy(shown.policy)}>
              放弃修改
            </Button>
            <ApplyRule
              title="保存话务设置"
              disabled={policy === shown.policy}
              pending={saving.isPending}
              error={saving.error}
              onApply={(reason, _, done) => apply(reason, done)}
            />
          </span>
        }
        items={[
          {
            key: 'hours',
            label: '技能组与值班',
            children: (
              <>
                <HoursEditor policy={policy} onChange={change} />
                <OnCallEditor policy={policy} onChange={change} />
              </>
            ),
          },
          {
            key: 'distribution',
            label: '分配规则',
            children: <DistributionEditor policy={policy} onChange={change} />,
          },
          {
            key: 'codes',
            label: '示忙原因与话后小结',
            children: <CodesEditor policy={policy} onChange={change} />,
          },
          { key: 'menu', label: '语音菜单', children: <MenuEditor policy={policy} onChange={change} /> },
          {
            key: 'experts',
            label: '专家、翻译',
            children: <ExpertsEditor policy={policy} onChange={change} />,
          },
          {
            key: 'voice-mail',
            label: '语音留言',
            children: <VoiceMailEditor policy={policy} onChange={change} />,
          },
          { key: 'prompts', label: '语音提示', children: <PromptList /> },
          { key: 'seats', label: '话务员技能', children: <SeatTable groups={shown.policy.groups} /> },
        ]}
      />
    </div>
  );
};
