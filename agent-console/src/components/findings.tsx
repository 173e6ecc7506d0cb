import { catalogueFindingWords, registerProblemWords, ruleProblemWords } from '@hotline/shared/words/zh-CN';
import { Alert, Tag } from 'antd';

/** What a check of bodies or 派单目录 found; with an error nothing is brought in force. */
interface Finding {
  severity: 'error' | 'warning';
  code: string;
  value: string;
  sheet?: string | undefined;
  row: number | null;
  column: number | null;
}

const words: Readonly<Record<string, string>> = {
  ...ruleProblemWords,
  ...registerProblemWords,
  ...catalogueFindingWords,
};

export const findingText = ({ code, value }: Pick<Finding, 'code' | 'value'>): string =>
  `${words[code] ?? code} ${value}`;

/** Where in the file. */
export const findingPlace = ({ sheet, row, column }: Pick<Finding, 'sheet' | 'row' | 'column'>): string =>
  [sheet, row === null ? '' : `第 ${row} 行`, column === null ? '' : `第 ${column} 列`]
    .filter(Boolean)
    .join(' ');

export const SeverityTag = ({ severity }: Pick<Finding, 'severity'>) =>
  severity === 'error' ? <Tag color="red">错误</Tag> : <Tag color="gold">提醒</Tag>;

interface SumProps {
  findings: readonly Pick<Finding, 'severity'>[];
  changes: number;
  /** 应用, 发布. */
  act: string;
  /** Said behind it. */
  more?: string;
}

/** Whether it can be brought in force, and how much there is. */
export const FindingsSum = ({ findings, changes, act, more = '' }: SumProps) => {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const hints = warnings > 0 ? `，${warnings} 处提醒` : '';
  const said =
    errors > 0 ? `有 ${errors} 处错误${hints}，改正后才能${act}` : `可以${act}：${changes} 处变动${hints}`;
  return (
    <Alert
      showIcon
      type={errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'success'}
      title={`${said}${more}`}
    />
  );
};
