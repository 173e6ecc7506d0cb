import { Alert, Button } from 'antd';
import { asProblem } from '../api/problem.ts';
import { fieldName, problemSentence } from '../words/problem.ts';

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** A refusal where it happened; nothing when there is none. */
export const ProblemAlert = ({ error, onRetry }: Props) => {
  if (error === null || error === undefined) return null;
  const problem = asProblem(error);
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      title={problemSentence(problem)}
      description={problem.errors?.map(({ path, message }) => (
        <div key={`${path} ${message}`}>
          {fieldName(path)}：{message}
        </div>
      ))}
      action={onRetry && <Button onClick={onRetry}>重试</Button>}
    />
  );
};
