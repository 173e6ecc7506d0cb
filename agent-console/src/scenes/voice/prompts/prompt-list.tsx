import { listPrompts, type ShownPrompt } from '@hotline/shared/contracts/rest/prompts';
import { type PromptGroup, promptGroups } from '@hotline/shared/domain/voice/prompt';
import { promptGroupWords, promptTexts, promptWords } from '@hotline/shared/words/zh-CN';
import { App, Button, Drawer, Segmented, Table, Tag } from 'antd';
import { useState } from 'react';
import { asProblem } from '../../../api/problem.ts';
import { useRoute } from '../../../api/use-route.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { shortTime } from '../../../components/time.ts';
import { problemSentence } from '../../../words/problem.ts';
import { PromptEditor } from './prompt-editor.tsx';
import { useListening } from './use-listening.ts';
import css from '../voice.module.css';

const groups = (Object.keys(promptGroups) as PromptGroup[]).map((value) => ({
  value,
  label: promptGroupWords[value],
}));
const kindWords = { default: '默认', text: '改写文字', file: '录音文件' } as const;

/** 语音提示: what callers hear, by occasion. */
export const PromptList = () => {
  const { data, error, isPending, refetch } = useRoute(listPrompts, {});
  const [group, setGroup] = useState<PromptGroup>('opening');
  const [key, setKey] = useState<ShownPrompt['key'] | null>(null);
  const { message } = App.useApp();
  const listening = useListening();
  const keys: readonly string[] = promptGroups[group];
  const edited = data?.find((one) => one.key === key);
  const hear = ({ key }: ShownPrompt): void =>
    listening.hear(
      key,
      { kind: 'in-use' },
      (problem) => void message.error(problemSentence(asProblem(problem))),
    );
  return (
    <section aria-label="语音提示">
      <div className={css.row}>
        <Segmented options={groups} value={group} onChange={setGroup} />
        {listening.url && <audio controls autoPlay src={listening.url} aria-label="来电人现在听到的" />}
      </div>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Table<ShownPrompt>
        size="small"
        rowKey="key"
        loading={isPending}
        pagination={false}
        dataSource={data?.filter((one) => keys.includes(one.key)) ?? []}
        columns={[
          { title: '提示', width: 170, render: (_, one) => promptWords[one.key] },
          { title: '来电人听到', render: (_, one) => saidBy(one) },
          { title: '来源', width: 100, render: (_, { sound }) => <Tag>{kindWords[sound.kind]}</Tag> },
          {
            title: '最近修改',
            width: 160,
            render: (_, { changed }) => changed && `${changed.by} ${shortTime(changed.at)}`,
          },
          {
            title: '操作',
            width: 150,
            render: (_, one) => (
              <span className={css.bar}>
                <Button size="small" disabled={listening.pending} onClick={() => hear(one)}>
                  试听
                </Button>
                <Button size="small" onClick={() => setKey(one.key)}>
                  修改
                </Button>
              </span>
            ),
          },
        ]}
      />
      <Drawer
        open={edited !== undefined}
        size="large"
        title={edited && `修改语音提示：${promptWords[edited.key]}`}
        destroyOnHidden
        onClose={() => setKey(null)}
      >
        {edited && <PromptEditor key={edited.version} prompt={edited} onSaved={() => setKey(null)} />}
      </Drawer>
    </section>
  );
};

const saidBy = ({ key, sound }: ShownPrompt): string => {
  if (sound.kind === 'file') return `${sound.fileName}（${(sound.durationMs / 1000).toFixed(1)} 秒）`;
  return (sound.kind === 'text' ? sound.text : promptTexts[key]).replaceAll('{site}', '〔地名〕');
};
