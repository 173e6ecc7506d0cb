import { expect, it } from 'vitest';
import { FeatureIndex } from '../features/feature-index.ts';
import { piecesOf, Reader } from '../features/reader.ts';
import { bagger, featureIds } from '../features/word-features.ts';
import { classifierOf, viewOf } from './classifier.ts';

const reader = new Reader(['请问', '的']);
const index = new FeatureIndex();
for (const word of ['路灯', '水管', '0']) featureIds(word, (print) => index.add(print));
const classifier = classifierOf({
  reader,
  index,
  rarity: new Float32Array(index.size).fill(1),
  planes: [],
  neighbours: {
    classes: new Uint16Array(0),
    starts: new Uint32Array(index.size + 1),
    messages: new Uint16Array(0),
    levels: new Uint8Array(0),
    step: 1,
  },
});

it.each([
  { text: '请问，解放路的路灯坏了３盏，几时修？路灯！' },
  { text: '' },
  { text: '😀😀 hello, ＷｉＦｉ' },
  { seg: '请问 路灯 坏 ， 12 盏' },
  { seg: '' },
])('sees in $text$seg what the reader reads and the bagger counts', (message) => {
  const { words, all } = reader.read(message);
  const view = viewOf(classifier, message);
  expect(view.words.map(({ spelling }) => spelling)).toEqual(words);
  expect(view.all).toBe(all.length);
  const counted = bagger((word: string) => featureIds(word, (print) => index.idOf(print)))(words);
  expect(view.vector.ids).toEqual(counted.ids);
});

it('knows a word of which half of the features, at least, are known', () => {
  const known = piecesOf({ seg: '路灯 路灯杆 解放路 12' }).map((piece) => classifier.wordOf(piece).isKnown);
  expect(known).toEqual([true, false, false, true]);
});
