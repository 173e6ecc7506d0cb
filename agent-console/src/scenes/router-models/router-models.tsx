import {
  type RouterModelView,
  learnRouter,
  rollBackRouter,
  showRouter,
  switchRouter,
} from '@hotline/shared/contracts/rest/routing';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Skeleton, Space } from 'antd';
import { keyOf, useRoute, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import { AutomaticChoice } from './automatic-choice.tsx';
import { Learning } from './learning.tsx';
import { ModelTable } from './model-table.tsx';
import css from './router-models.module.css';

const POLL_MS = 1000;

/** 派单模型: what each learned version is worth, which one is in use, and back to the one before by one click. */
export const RouterModels = () => {
  const client = useQueryClient();
  const { modal } = App.useApp();
  const { data, error, refetch } = useRoute(
    showRouter,
    {},
    { refetchInterval: ({ state }) => (state.data?.learning?.state === 'running' ? POLL_MS : 30_000) },
  );
  const learn = useSend(learnRouter);
  const turn = useSend(switchRouter);
  const back = useSend(rollBackRouter);
  const keep = { onSuccess: (state: object) => client.setQueryData(keyOf(showRouter, {}), state) };
  if (data === undefined)
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  const running = data.learning?.state === 'running';
  const switchTo = (model: number | null, precision: number | null): void =>
    turn.mutate({ body: { model, precision } }, keep);
  const use = ({ version, figures }: RouterModelView): void =>
    void modal.confirm({
      title: `启用模型 ${version}？`,
      content: `历史留出检验：准确率 ${percent(figures.accuracy)}，前两位 ${percent(figures.top2)}。启用后由派单员逐件确认，自动派单另行开启。`,
      onOk: () => switchTo(version, null),
    });
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div>
          <h2>{data.model === null ? '现在仅按派单目录建议' : `在用：模型 ${data.model}`}</h2>
          {data.at > 0 && (
            <small>
              {shortTime(data.at)} {data.by}
            </small>
          )}
        </div>
        <Space wrap>
          <Button
            type="primary"
            disabled={running}
            loading={learn.isPending}
            onClick={() => learn.mutate({ body: {} }, keep)}
          >
            立即学习
          </Button>
          <Button
            disabled={data.model === null && data.before === null}
            loading={back.isPending}
            onClick={() => back.mutate({ body: {} }, keep)}
          >
            {data.before === null ? '退回仅用目录' : `退回模型 ${data.before}`}
          </Button>
          <Button disabled={data.model === null} onClick={() => switchTo(null, null)}>
            停用模型
          </Button>
        </Space>
      </header>
      {data.broken !== null && (
        <Alert type="error" showIcon title={`在用模型无法读取，建议已改为仅按派单目录：${data.broken}`} />
      )}
      <Learning job={data.learning} inUse={data.model} />
      <ProblemAlert error={learn.error ?? turn.error ?? back.error} />
      <AutomaticChoice
        state={data}
        pending={turn.isPending}
        onChoose={(precision) => switchTo(data.model, precision)}
      />
      <ModelTable state={data} onUse={use} />
    </div>
  );
};

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
