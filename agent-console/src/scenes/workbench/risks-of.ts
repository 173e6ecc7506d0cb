import { detectRisks, lineFor } from '@hotline/shared/domain/emergency/detect-risks';
import { defaultDirections } from '@hotline/shared/domain/emergency/directions';
import type { RiskWord } from '@hotline/shared/domain/emergency/risk-word';
import type { CallWork } from '../../app/call-work.tsx';

const siteWord = (word: string): RiskWord => ({
  word,
  riskClass: 'emergency',
  line: null,
  dangerToLife: false,
});

/** 风险词 in what was typed (the site's and the catalogue's own), each once, and the line to offer first. */
export const risksOf = (text: string, siteWords: readonly string[]): Pick<CallWork, 'risks' | 'line'> => {
  const hits = detectRisks(text, defaultDirections, siteWords.filter(Boolean).map(siteWord));
  return { risks: [...new Set(hits.map(({ word }) => word))], line: lineFor(hits)?.line ?? '110' };
};
