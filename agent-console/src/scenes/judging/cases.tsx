import type { UseQueryResult } from '@tanstack/react-query';
import { Empty } from 'antd';
import type { ComponentType, ReactNode } from 'react';
import type { CaseLine } from '../../desk/case-queue.tsx';
import desk from '../../desk/desk.module.css';
import { type DeskProps, JudgingDesk } from './judging-desk.tsx';
import { useStages } from './use-stages.ts';

interface Props<S extends string, R> extends DeskProps {
  answer: Pick<UseQueryResult<{ rows: readonly R[] }>, 'data' | 'error' | 'isPending' | 'refetch'>;
  stageWords: Readonly<Record<S, string>>;
  lineOf: (row: R) => CaseLine;
  /** Said where there is none. */
  empty: string;
  File: ComponentType<{ id: string }>;
  /** Stands in the place of the file. */
  instead?: ReactNode;
}

/** Cases of one kind by stage and deadline, and the file of the one that is open. */
export const Cases = <S extends string, R extends { id: string; status: S }>({
  answer: { data, error, isPending, refetch },
  stageWords,
  lineOf,
  empty,
  File,
  instead,
  ...props
}: Props<S, R>) => {
  const { shown, ...stages } = useStages(data?.rows ?? [], stageWords);
  const id = props.picked ?? shown[0]?.id ?? null;
  const file =
    id === null ? data && <Empty className={desk.empty} description={empty} /> : <File key={id} id={id} />;
  return (
    <JudgingDesk
      {...props}
      {...stages}
      lines={shown.map(lineOf)}
      loading={isPending}
      error={error}
      onRetry={() => void refetch()}
    >
      {instead ?? file}
    </JudgingDesk>
  );
};
