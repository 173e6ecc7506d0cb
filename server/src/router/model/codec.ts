import { z } from 'zod';
import { Reader } from '../features/reader.ts';
import { FeatureIndex } from '../features/feature-index.ts';
import { classifierOf } from '../learn/classifier.ts';
import type { ClassPlane } from '../learn/class-plane.ts';
import { BrokenModelError, decodeContainer, encodeContainer } from './container.ts';
import { quantise, restore } from './quantise.ts';
import type { RouterModel } from './router-model.ts';

const number = z.number();
/** Of evidence: planes, neighbours, and both at once, which models of before did not weigh. */
const KINDS = { least: 2, most: 3 };

const headerShape = z.object({
  labels: z.array(z.string()).min(2),
  seed: number,
  rows: number,
  calibration: z.object({
    slopes: z.array(number).min(KINDS.least).max(KINDS.most),
    biases: z.array(number),
  }),
  usual: z.object({ features: number, share: number }),
  figures: z.object({
    accuracy: number,
    macroF1: number,
    top2: number,
    calibrationError: number,
    measured: number,
  }),
  stopWords: z.array(z.string()),
  planes: z.array(z.object({ bias: number, contrastStep: number, weightStep: number })),
  neighbourStep: number,
});

/** The model as a file of a few megabytes; the same model gives the same bytes. */
export function encodeModel({ classifier, ...rest }: RouterModel): Buffer {
  const { reader, index, rarity, neighbours } = classifier;
  const planes = classifier.planes.map(({ contrast, weights, bias }) => ({
    bias,
    contrast: quantise(contrast),
    weights: quantise(weights),
  }));
  const header = {
    ...rest,
    stopWords: [...reader.stopWords],
    planes: planes.map(({ bias, contrast, weights }) => ({
      bias,
      contrastStep: contrast.step,
      weightStep: weights.step,
    })),
    neighbourStep: neighbours.step,
  };
  const blocks = [
    index.prints(),
    rarity,
    neighbours.classes,
    neighbours.starts,
    neighbours.messages,
    neighbours.levels,
    ...planes.flatMap(({ contrast, weights }) => [contrast.levels, weights.levels]),
  ];
  return encodeContainer({ header, blocks: blocks.map(bytesOf) });
}

/** @throws BrokenModelError */
export function decodeModel(file: Buffer): RouterModel {
  const { header, blocks } = decodeContainer(file);
  const parsed = headerShape.safeParse(header);
  if (!parsed.success || !fits(parsed.data, blocks)) {
    throw new BrokenModelError('the header does not fit this program or the blocks');
  }
  const { stopWords, planes, neighbourStep, ...rest } = parsed.data;
  const [prints, rarity, classes, starts, messages, near, ...levels] = blocks;
  const classifier = classifierOf({
    reader: new Reader(stopWords),
    index: FeatureIndex.of(new Uint32Array(prints!.buffer)),
    rarity: new Float32Array(rarity!.buffer),
    planes: planes.map(({ bias, contrastStep, weightStep }, c): ClassPlane => ({
      bias,
      contrast: restore({ step: contrastStep, levels: new Int16Array(levels[2 * c]!.buffer) }),
      weights: restore({ step: weightStep, levels: new Int16Array(levels[2 * c + 1]!.buffer) }),
    })),
    neighbours: {
      classes: new Uint16Array(classes!.buffer),
      starts: new Uint32Array(starts!.buffer),
      messages: new Uint16Array(messages!.buffer),
      levels: near!,
      step: neighbourStep,
    },
  });
  return { ...rest, classifier };
}

/** One plane and one bias a label, and as many numbers in each block as there are features. */
function fits(
  { labels, planes, calibration }: z.infer<typeof headerShape>,
  blocks: readonly Uint8Array[],
): boolean {
  const [prints, rarity, , starts, messages, near, ...levels] = blocks.map(({ byteLength }) => byteLength);
  return (
    planes.length === labels.length &&
    calibration.biases.length === labels.length &&
    rarity === prints &&
    starts === prints! + 4 &&
    messages === 2 * near! &&
    levels.length === 2 * planes.length &&
    levels.every((length) => 2 * length === prints)
  );
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
