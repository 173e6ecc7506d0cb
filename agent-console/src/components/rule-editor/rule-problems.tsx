import { ruleProblemWords } from '@hotline/shared/words/zh-CN';
import { Alert } from 'antd';

interface Problem {
  row: number | null;
  column: number | null;
  code: string;
  value: string;
}

const SHOWN = 50;

/** What is wrong with an edited or imported rule, by row of its file. */
export const RuleProblems = ({ problems }: { problems: readonly Problem[] }) => {
  if (problems.length === 0) return null;
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      title={`有 ${problems.length} 处错误，未作修改`}
      description={
        <ul style={{ margin: 0, paddingLeft: 18, maxHeight: 160, overflow: 'auto' }}>
          {problems.slice(0, SHOWN).map((problem) => (
            <li key={JSON.stringify(problem)}>{sentence(problem)}</li>
          ))}
        </ul>
      }
    />
  );
};

const sentence = ({ row, column, code, value }: Problem): string => {
  const place = `${row === null ? '' : `第 ${row} 行`}${column === null ? '' : `第 ${column} 列`}`;
  const words = (ruleProblemWords as Readonly<Record<string, string>>)[code] ?? code;
  return `${place}${place ? '：' : ''}${words}${value ? ` ${value}` : ''}`;
};
