import { useState } from 'react';

interface Stages<R> {
  stages: { key: string; label: string; n: number }[];
  stage: string | null;
  onStage: (stage: string | null) => void;
  /** Those of the chosen stage; all where none is chosen. */
  shown: readonly R[];
}

/** Counts by stage, and one of them chosen. */
export const useStages = <S extends string, R extends { status: S }>(
  rows: readonly R[],
  words: Readonly<Record<S, string>>,
): Stages<R> => {
  const [stage, onStage] = useState<string | null>(null);
  const known = (Object.entries(words) as [S, string][]).map(([key, label]) => ({
    key,
    label,
    n: rows.filter(({ status }) => status === key).length,
  }));
  const stages = known.filter(({ n, key }) => n > 0 || key === stage);
  return {
    stages,
    stage,
    onStage,
    shown: stage === null ? rows : rows.filter(({ status }) => status === stage),
  };
};
