import type { Example } from '../evaluate/cross-scores.ts';
import { nearDuplicateGroups } from '../features/near-duplicates.ts';
import type { Message, Reader } from '../features/reader.ts';
import { readCorpus } from '../learn/corpus.ts';
import type { Corpus } from '../learn/corpus.ts';
import type { TrainingRow } from './training-row.ts';

/** Rows from which nothing can be learnt, and why. */
export class TrainingDataError extends Error {
  override readonly name = 'TrainingDataError';
}

/** Rows made ready: read once, classes numbered, near-duplicates grouped. */
export interface Examples {
  labels: string[];
  messages: Message[];
  corpus: Corpus;
  examples: Example[];
}

/** @throws TrainingDataError when there are fewer than two classes. */
export function examplesOf(rows: readonly TrainingRow[]): Examples {
  const labels = [...new Set(rows.map(({ label }) => label))].sort();
  if (labels.length === 0) throw new TrainingDataError('there is no row to learn from');
  if (labels.length === 1) throw new TrainingDataError(`all rows have the one label "${labels[0]}"`);
  const messages = rows.map(messageOf);
  const corpus = readCorpus(messages);
  const groups = groupsOf(rows, messages, corpus.reader);
  const targets = new Map(labels.map((label, index) => [label, index]));
  const examples = rows.map(({ label }, row) => ({
    target: targets.get(label)!,
    group: groups[row]!,
    isText: messages[row]!.text !== undefined,
  }));
  return { labels, messages, corpus, examples };
}

function messageOf({ text, seg }: TrainingRow): Message {
  return typeof text === 'string' ? { text } : { seg: seg ?? '' };
}

/** The groups that the rows name; where one names none, all are found by likeness. */
function groupsOf(
  rows: readonly TrainingRow[],
  messages: readonly Message[],
  reader: Reader,
): (string | number)[] {
  const named = rows.flatMap(({ group }) => group ?? []);
  if (named.length === rows.length) return named;
  return [...nearDuplicateGroups(messages.map((message) => reader.read(message).words.join('')))];
}
