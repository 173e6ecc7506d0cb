import type { Playback } from '@hotline/shared/contracts/rest/recordings';
import { useRef, useState } from 'react';
import { timer } from '../components/time.ts';
import css from './recording.module.css';
import { Waveform } from './waveform.tsx';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const conversationOf = ({ interruptions, bothShare, agentTalkMs }: Playback['checks']): string =>
  `坐席讲 ${timer(agentTalkMs)} · 坐席插话 ${interruptions} 次 · 同时讲话 ${percent(bothShare)}`;

interface Props {
  playback: Playback;
  /** A message that a caller left: nobody answers in it. */
  isMessage?: boolean | undefined;
}

/** Plays what was asked for; citizen on the left ear, agent on the right. */
export const RecordingPlayer = ({ playback, isMessage }: Props) => {
  const audio = useRef<HTMLAudioElement>(null);
  const [positionMs, setPositionMs] = useState(0);
  const { checks, durationMs, gaps } = playback;
  const seek = (ms: number): void => {
    if (audio.current) audio.current.currentTime = ms / 1000;
  };
  return (
    <div className={css.player}>
      <div className={css.legend}>
        <span className={css.citizenMark}>诉求人{!isMessage && '（左声道）'}</span>
        {!isMessage && <span className={css.agentMark}>坐席（右声道）</span>}
        {gaps.length > 0 && <span className={css.gapMark}>暂停录音 {gaps.length} 处</span>}
        <span className={css.clock}>
          {timer(positionMs)} / {timer(durationMs)}
        </span>
      </div>
      <Waveform playback={playback} positionMs={positionMs} onSeek={seek} />
      <audio
        ref={audio}
        controls
        preload="metadata"
        src={playback.url}
        onTimeUpdate={({ currentTarget }) => setPositionMs(currentTarget.currentTime * 1000)}
      />
      <p className={css.checks}>
        长静默 {percent(checks.silenceShare)} · 诉求人讲 {timer(checks.citizenTalkMs)}
        {!isMessage && ` · ${conversationOf(checks)}`}
      </p>
    </div>
  );
};
