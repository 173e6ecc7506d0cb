import type { Playback } from '@hotline/shared/contracts/rest/recordings';
import type { MouseEvent } from 'react';
import css from './recording.module.css';

const WIDTH = 1000;
const HALF = 50;

/** One side as a mirrored outline around its middle line. */
const outline = (levels: readonly number[], middle: number): string => {
  const at = (level: number, i: number, sign: 1 | -1): string =>
    `${((i * WIDTH) / levels.length).toFixed(1)},${(middle + sign * Math.max(0.5, (level / 100) * (HALF / 2))).toFixed(1)}`;
  const above = levels.map((level, i) => at(level, i, -1));
  const below = levels.map((level, i) => at(level, i, 1)).toReversed();
  return [...above, ...below].join(' ');
};

interface Props {
  playback: Playback;
  positionMs: number;
  onSeek: (ms: number) => void;
}

/** The citizen above, the agent below, hatched where nothing was recorded; a click goes there. */
export const Waveform = ({ playback, positionMs, onSeek }: Props) => {
  const { citizen, agent, gaps, durationMs } = playback;
  const x = (ms: number): number => (ms / durationMs) * WIDTH;
  const seek = ({ currentTarget, clientX }: MouseEvent): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    onSeek(((clientX - left) / width) * durationMs);
  };
  return (
    <svg
      className={css.waveform}
      viewBox={`0 0 ${WIDTH} ${HALF * 2}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`录音波形，上为诉求人，下为坐席${gaps.length > 0 ? `，${gaps.length} 处暂停录音` : ''}`}
      onClick={seek}
    >
      <polygon className={css.citizen} points={outline(citizen, HALF / 2)} />
      <polygon className={css.agent} points={outline(agent, HALF + HALF / 2)} />
      {gaps.map(({ fromMs, toMs }) => (
        <rect
          key={fromMs}
          className={css.gap}
          x={x(fromMs)}
          width={x(toMs) - x(fromMs)}
          y={0}
          height={HALF * 2}
        >
          <title>暂停录音</title>
        </rect>
      ))}
      <line className={css.position} x1={x(positionMs)} x2={x(positionMs)} y1={0} y2={HALF * 2} />
    </svg>
  );
};
