import { expect, test } from 'vitest';
import { toneShare } from '../network/tone.ts';
import { renderUpload } from './render-draft.ts';
import { decodeWav } from './wav.ts';

/** A WAVE file as editors of sound write them: a chunk of words before the samples, any rate and number of channels. */
function wave(samples: Int16Array, { rate = 44_100, channels = 2, bits = 16, tag = 1 } = {}): Buffer {
  const frames = Buffer.alloc(samples.length * channels * 2);
  samples.forEach((sample, i) => {
    for (let channel = 0; channel < channels; channel += 1)
      frames.writeInt16LE(sample, (i * channels + channel) * 2);
  });
  const format = Buffer.alloc(40);
  format.writeUInt16LE(tag, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(rate, 4);
  format.writeUInt16LE(bits, 14);
  format.writeUInt16LE(1, 24);
  const body = [chunk('fmt ', format), chunk('LIST', Buffer.from('odd')), chunk('data', frames)];
  return Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE', 'latin1'), ...body]);
}

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

const tone = (seconds: number, rate = 44_100, amplitude = 9000) =>
  Int16Array.from(
    { length: rate * seconds },
    (_, i) => amplitude * Math.sin((2 * Math.PI * 1234 * i) / rate),
  );

test.each([{}, { tag: 0xff_fe }, { rate: 48_000, channels: 1 }, { rate: 8000, channels: 1 }])(
  'a file of %j becomes what a telephone plays',
  (options) => {
    const rendered = renderUpload('greeting', wave(tone(2, options.rate), options));
    if (!('wav' in rendered)) throw new Error(rendered.problem);
    const { samples, rate } = decodeWav(rendered.wav);
    expect([rate, rendered.durationMs, samples.length]).toEqual([8000, 2000, 16_000]);
    expect(toneShare(samples, 1234, 8000)).toBeGreaterThan(0.9);
  },
);

test('what is no sound, another kind of sound, silent or too long is named', () => {
  const problem = (file: Buffer, key: 'greeting' | 'goodbye' = 'greeting') => renderUpload(key, file);
  expect(problem(Buffer.from('ID3\u0004 an MP3 file, truly'))).toEqual({ problem: 'not-audio' });
  expect(problem(Buffer.from('RIFF\0\0\0\0WAVE', 'latin1'))).toEqual({ problem: 'not-audio' });
  expect(problem(wave(tone(1), { tag: 6 }))).toEqual({ problem: 'not-pcm' });
  expect(problem(wave(tone(1), { bits: 24 }))).toEqual({ problem: 'not-pcm' });
  expect(problem(wave(tone(1), { rate: 12_345 }))).toEqual({ problem: 'odd-rate' });
  expect(problem(wave(tone(2, 44_100, 20)))).toMatchObject({ problem: 'silent' });
  const long = wave(tone(13, 8000), { rate: 8000, channels: 1 });
  expect(problem(long)).toEqual({ problem: 'too-long', durationMs: 13_000 });
  expect(problem(long, 'goodbye')).toMatchObject({ durationMs: 13_000, wav: expect.any(Buffer) });
});

test('a file cut short anywhere is named or rendered, and never breaks anything', () => {
  const whole = wave(tone(0.05, 8000), { rate: 8000, channels: 1 });
  for (let length = 0; length < whole.length; length += 1) {
    const rendered = renderUpload('thanks', whole.subarray(0, length));
    expect('problem' in rendered || rendered.wav.length >= 44).toBe(true);
  }
});
