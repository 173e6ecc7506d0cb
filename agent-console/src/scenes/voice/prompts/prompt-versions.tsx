import {
  listPromptVersions,
  type ShownPrompt,
  type ShownSound,
} from '@hotline/shared/contracts/rest/prompts';
import { Button } from 'antd';
import { useRoute } from '../../../api/use-route.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { VersionHistory } from '../../../components/rule-editor/version-history.tsx';

interface Props {
  promptKey: ShownPrompt['key'];
  /** Puts an earlier version into the form. */
  onTake: (sound: ShownSound) => void;
}

/** 历史版本 of one prompt. */
export const PromptVersions = ({ promptKey, onTake }: Props) => {
  const { data, error, refetch } = useRoute(listPromptVersions, { params: { key: promptKey } });
  return (
    <section aria-label="历史版本" style={{ marginTop: 16 }}>
      <h3>历史版本</h3>
      {error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <VersionHistory
          versions={data}
          emptyText="没有改过"
          more={[
            { title: '内容', render: (_, { sound }) => contentOf(sound) },
            {
              key: 'take',
              width: 70,
              render: (_, { sound }) => (
                <Button size="small" onClick={() => onTake(sound)}>
                  取用
                </Button>
              ),
            },
          ]}
        />
      )}
    </section>
  );
};

const contentOf = (sound: ShownSound): string => {
  if (sound.kind === 'default') return '默认';
  return sound.kind === 'text' ? sound.text : sound.fileName;
};
