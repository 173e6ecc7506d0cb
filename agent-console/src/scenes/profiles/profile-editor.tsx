import {
  type ProfileData,
  applyProfile,
  listProfiles,
  previewProfile,
} from '@hotline/shared/contracts/rest/profiles';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Tabs } from 'antd';
import { useState } from 'react';
import { refresh, useSend } from '../../api/use-route.ts';
import { ApplyRule } from '../../components/apply-rule.tsx';
import { DueMoves } from '../../components/due-moves.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { ReplayPanel } from '../../components/replay-panel.tsx';
import { RuleProblems } from '../../components/rule-problems.tsx';
import { LimitsTable } from './limits-table.tsx';
import { ProfileTable } from './profile-table.tsx';
import css from './profiles.module.css';

interface Props {
  current: ProfileData;
  open: readonly { version: number; tickets: number }[];
}

/** Edit, see which open tickets would move, then put in force: for new tickets only, or for open ones as well. */
export const ProfileEditor = ({ current, open }: Props) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [draft, setDraft] = useState(current);
  const [tab, setTab] = useState('table');
  const preview = useSend(previewProfile);
  const applying = useSend(applyProfile);
  const change = (profile: ProfileData): void => {
    setDraft(profile);
    preview.reset();
  };
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
  const isEdited = draft !== current;
  return (
    <>
      <div className={css.bar}>
        <span>
          第 {current.version} 版{isEdited && '（已修改，未生效）'}
        </span>
        <small>
          在办：{open.map(({ version, tickets }) => `第 ${version} 版 ${tickets} 件`).join('，') || '无'}
        </small>
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
          moveOpenLabel={`在办工单一并改按新版（${preview.data?.moves?.moved ?? 0} 件时限变动）`}
          onApply={apply}
        />
        <small>wd 工作日，wh 工作小时，h 小时，min 分钟；多个时限用 / 分隔，取先到的</small>
      </div>
      <ProblemAlert error={preview.error} />
      <Tabs
        size="small"
        activeKey={tab}
        onChange={setTab}
        items={[
          {
            key: 'table',
            label: '时限表',
            children: <ProfileTable profile={draft} current={current} onChange={change} />,
          },
          { key: 'limits', label: '法定时限', children: <LimitsTable profile={draft} onChange={change} /> },
          {
            key: 'preview',
            label: '影响预览',
            children: preview.data ? (
              <>
                <RuleProblems problems={preview.data.problems} />
                {preview.data.moves && <DueMoves moves={preview.data.moves} />}
              </>
            ) : (
              <p>修改后点“预览影响”：列出若在办工单一并改按新版，哪些时限会变动。</p>
            ),
          },
          { key: 'sandbox', label: '沙盘试算', children: <ReplayPanel rules={{ profile: draft }} /> },
        ]}
      />
    </>
  );
};
