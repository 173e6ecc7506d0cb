import {
  listPromptVersions,
  type ShownPrompt,
  type ShownSound,
} from '@hotline/shared/contracts/rest/prompts';
import { Button, Table } from 'antd';
import { useRoute } from '../../../api/use-route.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { shortTime } from '../../../components/time.ts';

interface Props {
  promptKey: ShownPrompt['key'];
  /** Puts an earlier version into the form. */
  onTake: (sound: ShownSound) => void;
}

/** 历史版本 of one prompt. */
export const PromptVersions = ({ promptKey, onTake }: Props) => {
  const { data, error, isPending, refetch } = useRoute(listPromptVersions, { params: { key: promptKey } });
  return (
    <section aria-label="历史版本" style={{ marginTop: 16 }}>
      <h3>历史版本</h3>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Table
        size="small"
        rowKey="version"
        loading={isPending}
        pagination={{ pageSize: 10, hideOnSinglePage: true }}
        locale={{ emptyText: '没有改过' }}
        dataSource={data ?? []}
        columns={[
          { title: '版本', width: 60, dataIndex: 'version' },
          { title: '内容', render: (_, { sound }) => contentOf(sound) },
          { title: '修改', width: 130, render: (_, { by, at }) => `${by} ${shortTime(at)}` },
          { title: '理由', width: 120, dataIndex: 'reason' },
          {
            title: '',
            width: 70,
            render: (_, { sound }) => (
              <Button size="small" onClick={() => onTake(sound)}>
                取用
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
};

const contentOf = (sound: ShownSound): string => {
  if (sound.kind === 'default') return '默认';
  return sound.kind === 'text' ? sound.text : sound.fileName;
};
