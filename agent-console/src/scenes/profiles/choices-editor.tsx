import { chooseProfiles, listProfiles } from '@hotline/shared/contracts/rest/profiles';
import { citizenKinds, sources } from '@hotline/shared/domain/ticket/vocabulary';
import { sourceWords } from '@hotline/shared/words/zh-CN';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { refresh, useSend } from '../../api/use-route.ts';
import { ApplyRule } from '../../components/rule-editor/apply-rule.tsx';
import css from './profiles.module.css';

type Listed = z.infer<typeof listProfiles.response>;
type Choice = Listed['choices'][number];
const kindWords = { person: '个人', enterprise: '企业' } as const;
const any = { value: '', label: '不限' };

interface Props {
  listed: Listed;
}

/** Which matter is accepted under which profile; the first line that fits decides, else the default. */
export const ChoicesEditor = ({ listed }: Props) => {
  const client = useQueryClient();
  const [choices, setChoices] = useState(listed.choices);
  const choosing = useSend(chooseProfiles);
  const put = (index: number, part: Partial<Choice>): void =>
    setChoices(choices.map((choice, at) => (at === index ? { ...choice, ...part } : choice)));
  const apply = (reason: string, done: () => void): void =>
    choosing.mutate(
      { body: { choices, reason } },
      {
        onSuccess: () => {
          done();
          refresh(client, listProfiles);
        },
      },
    );
  return (
    <>
      <p>新受理的工单按顺序取第一条相符的模板，都不相符时用默认时限；已受理的不变。</p>
      {choices.map((choice, index) => (
        <div key={index} className={css.bar} style={{ marginBottom: 6 }}>
          <Select
            size="small"
            style={{ width: 130 }}
            aria-label="诉求来源"
            value={choice.source ?? ''}
            onChange={(source: string) =>
              put(index, { source: source === '' ? null : (source as Choice['source']) })
            }
            options={[any, ...sources.map((value) => ({ value, label: sourceWords[value] }))]}
          />
          <Select
            size="small"
            style={{ width: 90 }}
            aria-label="诉求人"
            value={choice.citizenKind ?? ''}
            onChange={(kind: string) =>
              put(index, { citizenKind: kind === '' ? null : (kind as Choice['citizenKind']) })
            }
            options={[any, ...citizenKinds.map((value) => ({ value, label: kindWords[value] }))]}
          />
          <Input
            size="small"
            style={{ width: 150 }}
            aria-label="事项类别"
            placeholder="事项类别，空为不限"
            value={choice.category ?? ''}
            onChange={({ target }) => put(index, { category: target.value.trim() || null })}
          />
          →
          <Select
            size="small"
            style={{ width: 200 }}
            aria-label="时限模板"
            value={choice.profileId}
            onChange={(profileId: string) => put(index, { profileId })}
            options={listed.profiles.map(({ profile }) => ({ value: profile.id, label: profile.name }))}
          />
          <Button
            size="small"
            type="text"
            onClick={() => setChoices(choices.filter((_, at) => at !== index))}
          >
            删除
          </Button>
        </div>
      ))}
      <div className={css.bar}>
        <Button
          size="small"
          onClick={() =>
            setChoices([
              ...choices,
              { source: null, citizenKind: null, category: null, profileId: 'default' },
            ])
          }
        >
          增加一条
        </Button>
        <ApplyRule
          title="保存选用规则"
          disabled={choices === listed.choices}
          pending={choosing.isPending}
          error={choosing.error}
          onApply={(reason, _, done) => apply(reason, done)}
        />
      </div>
    </>
  );
};
