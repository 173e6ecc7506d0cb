import type { LearningJobView } from '@hotline/shared/contracts/rest/routing';
import { Alert, Progress } from 'antd';
import { shortTime } from '../../components/time.ts';

/** How far learning is, or why nothing was learnt. */
export const Learning = ({ job, inUse }: { job: LearningJobView | null; inUse: number | null }) => {
  if (job === null) return null;
  if (job.state === 'running')
    return (
      <div role="status">
        {job.by} 于 {shortTime(job.startedAt)} 开始学习，完成前可照常派单
        <Progress percent={Math.round(job.share * 100)} status="active" />
      </div>
    );
  if (job.state === 'failed')
    return <Alert type="warning" showIcon title={`上次学习未完成：${job.problem}`} />;
  return (
    <p role="status">
      上次学习：{shortTime(job.endedAt ?? job.startedAt)} 得到模型 {job.version}
      {job.version !== inUse && '，启用前不参与建议'}
    </p>
  );
};
