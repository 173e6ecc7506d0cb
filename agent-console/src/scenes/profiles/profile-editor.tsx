import {
  type ProfileData,
  applyProfile,
  listProfiles,
  previewProfile,
} from '@hotline/shared/contracts/rest/profiles';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { refresh, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { RuleBar } from '../../components/rule-editor/rule-bar.tsx';
import { RuleTabs } from '../../components/rule-editor/rule-tabs.tsx';
import { useRuleDraft } from '../../components/rule-editor/use-rule-draft.ts';
import { LimitsTable } from './limits-table.tsx';
import { ProfileTable } from './profile-table.tsx';
import { StagesTable } from './stages-table.tsx';

interface Props {
  current: ProfileData;
  open: readonly { version: number; tickets: number }[];
}

/** Edit, see which open tickets would move, then put in force: for new tickets only, or for open ones as well. */
export const ProfileEditor = ({ current, open }: Props) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [tab, setTab] = useState('table');
  const preview = useSend(previewProfile);
  const applying = useSend(applyProfile);
  const { draft, isEdited, change, discard } = useRuleDraft(current, preview.reset);
  const look = (): void => {
    setTab('preview');
    preview.mutate({ body: { profile: draft } });
  };
  const apply = (reason: string, moveOpen: boolean, done: () => void): void =>
    applying.mutate(
      { body: { profile: draft, moveOpen, reason } },
      {
        onSuccess: ({ version }) => {
          done();
          void message.success(`“${draft.name}”第 ${version} 版已生效`);
          refresh(client, listProfiles);
        },
      },
    );
  return (
    <>
      <RuleBar
        version={current.version}
        isEdited={isEdited}
        onDiscard={discard}
        preview={preview}
        onPreview={look}
        applying={applying}
        moveOpenLabel={`在办工单一并改按新版（${preview.data?.moves?.moved ?? 0} 件时限变动）`}
        onApply={apply}
        hint="wd 工作日，wh 工作小时，h 小时，min 分钟；多个时限用 / 分隔，取先到的"
      >
        <small>
          在办：{open.map(({ version, tickets }) => `第 ${version} 版 ${tickets} 件`).join('，') || '无'}
        </small>
      </RuleBar>
      <ProblemAlert error={preview.error} />
      <RuleTabs
        tab={tab}
        onTab={setTab}
        editors={[
          {
            key: 'table',
            label: '时限表',
            children: <ProfileTable profile={draft} current={current} onChange={change} />,
          },
          { key: 'limits', label: '法定时限', children: <LimitsTable profile={draft} onChange={change} /> },
          { key: 'stages', label: '法定阶段', children: <StagesTable profile={draft} onChange={change} /> },
        ]}
        preview={preview.data}
        hint="修改后点“预览影响”：列出若在办工单一并改按新版，哪些时限会变动。"
        rules={{ profile: draft }}
      />
    </>
  );
};
