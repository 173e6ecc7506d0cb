import {
  previewEmergencyPolicy,
  saveEmergencyPolicy,
  showEmergencyPolicy,
} from '@hotline/shared/contracts/rest/emergency';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { refresh, useSend } from '../../api/use-route.ts';
import { ApplyRule } from '../../components/rule-editor/apply-rule.tsx';
import { useRuleDraft } from '../../components/rule-editor/use-rule-draft.ts';
import { VersionHistory } from '../../components/rule-editor/version-history.tsx';
import { DirectionsEditor } from './directions-editor.tsx';
import type { Edited, ShownPolicy } from './edited.ts';
import css from './emergency.module.css';
import { LinesEditor } from './lines-editor.tsx';
import { PolicyPreview } from './policy-preview.tsx';
import { RiskWordsEditor } from './risk-words-editor.tsx';

/** Edit, look at what it would light, then apply with a reason. */
export const EmergencyEditor = ({ shown }: { shown: ShownPolicy }) => {
  const client = useQueryClient();
  const [tab, setTab] = useState('lines');
  const preview = useSend(previewEmergencyPolicy);
  const saving = useSend(saveEmergencyPolicy);
  const { draft, isEdited, change, discard } = useRuleDraft(shown.policy, preview.reset);
  const edited: Edited = { policy: draft, onChange: (part) => change({ ...draft, ...part }) };
  const look = (): void => {
    setTab('preview');
    preview.mutate({ body: { policy: draft } });
  };
  const apply = (reason: string, done: () => void): void =>
    saving.mutate(
      { body: { version: shown.version, policy: draft, reason } },
      {
        onSuccess: () => {
          done();
          refresh(client, showEmergencyPolicy);
        },
      },
    );
  return (
    <div className={css.page}>
      <div className={css.bar}>
        <span>
          {shown.version === 0 ? '出厂设置' : `第 ${shown.version} 版`}
          {isEdited && '（已修改，未生效）'}
        </span>
        <Button disabled={!isEdited} onClick={discard}>
          放弃
        </Button>
        <Button disabled={!isEdited} loading={preview.isPending} onClick={look}>
          预览影响
        </Button>
        <ApplyRule
          title="应用"
          disabled={!isEdited || preview.data?.problems.length !== 0}
          pending={saving.isPending}
          error={saving.error}
          onApply={(reason, _, done) => apply(reason, done)}
        />
      </div>
      <Tabs
        size="small"
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: 'lines', label: '联动热线', children: <LinesEditor {...edited} /> },
          { key: 'directions', label: '联动事项目录', children: <DirectionsEditor {...edited} /> },
          { key: 'words', label: '风险词', children: <RiskWordsEditor {...edited} /> },
          {
            key: 'preview',
            label: '影响预览',
            children: <PolicyPreview preview={preview.data} error={preview.error} />,
          },
          { key: 'history', label: '历史版本', children: <VersionHistory versions={shown.versions} /> },
        ]}
      />
    </div>
  );
};
