import type { Direction } from './direction.ts';
import { defaultDirections } from './directions.ts';
import { internalRiskWords } from './risk-word.ts';
import type { RiskWord } from './risk-word.ts';

export interface RiskHit extends RiskWord {
  /** Where it begins in the text, in UTF-16 units. */
  index: number;
  /** Matter of the catalogue that it belongs to. */
  directionCode: string | null;
}

/** Denials directly before a word: `没有着火` lights no button. */
const DENIAL = /(?:没有|没|不是|并非|未|无|不会|并未)(?:发生|出现|人|任何|什么)?$/u;
const LOOK_BACK = 6;

/** Words of danger in what the agent types: they light the button, and a person decides. */
export function detectRisks(
  text: string,
  directions: readonly Direction[] = defaultDirections,
  internal: readonly RiskWord[] = internalRiskWords,
): RiskHit[] {
  return [...directions.flatMap(asRiskWords), ...internal.map((word) => ({ ...word, directionCode: null }))]
    .flatMap((risk) => occurrences(text, risk.word).map((index) => ({ ...risk, index })))
    .filter(({ index }) => !DENIAL.test(text.slice(Math.max(0, index - LOOK_BACK), index)))
    .toSorted((a, b) => a.index - b.index || b.word.length - a.word.length);
}

/** The line to offer first: danger to life before anything else, then what was said first. */
export function lineFor(hits: readonly RiskHit[]): RiskHit | undefined {
  const lines = hits.filter(({ line }) => line !== null);
  return lines.find(({ dangerToLife }) => dangerToLife) ?? lines[0];
}

function asRiskWords({
  way,
  words,
  line,
  dangerToLife,
  code,
}: Direction): (RiskWord & { directionCode: string })[] {
  if (way === 'from') return [];
  return words.map((word) => ({ word, riskClass: 'emergency', line, dangerToLife, directionCode: code }));
}

function occurrences(text: string, word: string): number[] {
  const found: number[] = [];
  for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + word.length))
    found.push(index);
  return found;
}
