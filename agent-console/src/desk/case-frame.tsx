import { Skeleton } from 'antd';
import type { ComponentType } from 'react';
import { ProblemAlert } from '../components/problem-alert.tsx';
import desk from './desk.module.css';

interface Props<F> {
  query: { data: F | undefined; error: unknown; refetch: () => unknown };
  Sheet: ComponentType<{ file: F }>;
  Actions: ComponentType<{ file: F }>;
}

/** One file: its sheet, and beside it what may be done, which begins anew with each version. */
export const CaseFrame = <F extends { version: number }>({ query, Sheet, Actions }: Props<F>) => {
  const { data: file, error, refetch } = query;
  if (file === undefined)
    return (
      <div className={desk.empty}>
        {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />}
      </div>
    );
  return (
    <div className={desk.chosen}>
      <div className={desk.ticket}>
        <Sheet file={file} />
      </div>
      <div className={desk.actions} key={file.version}>
        <Actions file={file} />
      </div>
    </div>
  );
};
