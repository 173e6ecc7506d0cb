import { detectRisks, lineFor } from '@hotline/shared/domain/emergency/detect-risks';
import type { EmergencyPolicy } from '@hotline/shared/domain/emergency/policy';
import type { CallWork } from '../../app/call-work.tsx';

/** 风险词 in what was typed, each once, and the line to offer first. */
export const risksOf = (
  text: string,
  { directions, riskWords }: Pick<EmergencyPolicy, 'directions' | 'riskWords'>,
): Pick<CallWork, 'risks' | 'line'> => {
  const hits = detectRisks(text, directions, riskWords);
  return { risks: [...new Set(hits.map(({ word }) => word))], line: lineFor(hits)?.line ?? '110' };
};
