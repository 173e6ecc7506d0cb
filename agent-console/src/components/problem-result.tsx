import { Button, Result } from 'antd';
import { asProblem } from '../api/problem.ts';
import { problemSentence } from '../words/problem.ts';

/** A page that could not be loaded. */
export const ProblemResult = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => (
  <Result
    status="warning"
    title="暂时打不开"
    subTitle={problemSentence(asProblem(error))}
    extra={
      <Button type="primary" onClick={onRetry}>
        重试
      </Button>
    }
  />
);
