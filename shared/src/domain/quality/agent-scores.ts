import type { Inspection } from './inspection.ts';

/** 质检成绩 of an agent in a period. */
export interface AgentScore {
  agentId: string;
  agentName: string;
  judged: number;
  /** Mean of the scores in force, in hundredths. */
  average: number;
  /** Calls with a red line crossed; there should be none. */
  fatal: number;
  appeals: number;
  upheld: number;
}

/** Those with most to learn first. Calls that are not judged yet count for nothing. */
export function agentScores(inspections: readonly Inspection[]): AgentScore[] {
  const judged = new Map<string, Inspection[]>();
  for (const inspection of inspections) {
    if (inspection.scoring === null) continue;
    judged.set(inspection.agentId, [...(judged.get(inspection.agentId) ?? []), inspection]);
  }
  return [...judged.values()].map(ofAgent).toSorted((a, b) => a.average - b.average);
}

function ofAgent(own: readonly Inspection[]): AgentScore {
  const [{ agentId, agentName }] = own as [Inspection];
  const sum = own.reduce((total, { scoring }) => total + scoring!.score, 0);
  return {
    agentId,
    agentName,
    judged: own.length,
    average: Math.round((sum / own.length) * 100) / 100,
    fatal: own.filter(({ scoring }) => scoring!.marks.crossed.length > 0).length,
    appeals: own.filter(({ appeal }) => appeal !== null).length,
    upheld: own.filter(({ ruling }) => ruling?.upheld).length,
  };
}
