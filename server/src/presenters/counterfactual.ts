import type { CounterfactualView } from '@hotline/shared/contracts/rest/routing';
import type { Counterfactual, Judgement } from '../commands/counterfactual.ts';
import type { Directory } from '../store/directory.ts';

const nameOf = (directory: Directory, bodyId: string): string => directory.body(bodyId)?.name ?? bodyId;

const presentJudgement = ({ at, model, choices }: Judgement, directory: Directory) => ({
  at,
  model,
  choices: choices.map(({ bodyId, score, by }) => ({
    bodyId,
    bodyName: nameOf(directory, bodyId),
    score,
    by,
  })),
});

export const presentCounterfactual = (
  { leadBodyId, thatDay, today }: Counterfactual,
  directory: Directory,
): CounterfactualView => ({
  bodyId: leadBodyId,
  bodyName: nameOf(directory, leadBodyId),
  thatDay: presentJudgement(thatDay, directory),
  today: presentJudgement(today, directory),
});
