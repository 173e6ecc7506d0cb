/** `citizen` = what he says, `agent` = all that he hears. */
export type Direction = 'citizen' | 'agent';

/** One recorded file; instants are epoch milliseconds. */
export interface RecordedFile {
  direction: Direction;
  /** `callId.direction.startedAt.wav`. */
  file: string;
  durationMs: number;
}

/** A file on the track's own time line, cut where the next one of its direction begins. */
export interface Segment {
  direction: Direction;
  file: string;
  /** Milliseconds from the beginning of the track. */
  fromMs: number;
  toMs: number;
}

/** A stretch in which nothing was recorded: the agent had stopped it, or the call was elsewhere. */
export interface Gap {
  fromMs: number;
  toMs: number;
}

/** All recordings of a call as one: the citizen on the left, the agent on the right. */
export interface Track {
  startedAt: number;
  durationMs: number;
  segments: readonly Segment[];
  gaps: readonly Gap[];
}

/** Both directions begin and end a moment apart; shorter gaps are none. */
const SHORTEST_GAP_MS = 500;

const startOf = ({ file }: RecordedFile): number => Number(/\.(\d+)\.wav$/u.exec(file)?.[1] ?? Number.NaN);

/** @returns null when there is nothing to hear. Files whose name tells no instant are left out. */
export function trackOf(files: readonly RecordedFile[]): Track | null {
  const heard = files
    .map((file) => ({ ...file, at: startOf(file) }))
    .filter(({ at, durationMs }) => Number.isFinite(at) && durationMs > 0)
    .toSorted((a, b) => a.at - b.at);
  const [first] = heard;
  if (!first) return null;
  const segments = heard.map(({ direction, file, at, durationMs }, i): Segment => {
    const next = heard.slice(i + 1).find((later) => later.direction === direction);
    const toMs = Math.min(at + durationMs, next?.at ?? Infinity) - first.at;
    return { direction, file, fromMs: at - first.at, toMs };
  });
  const durationMs = Math.max(...segments.map(({ toMs }) => toMs));
  return { startedAt: first.at, durationMs, segments, gaps: gapsBetween(segments) };
}

function gapsBetween(segments: readonly Segment[]): Gap[] {
  const gaps: Gap[] = [];
  let covered = 0;
  for (const { fromMs, toMs } of segments) {
    if (fromMs - covered >= SHORTEST_GAP_MS) gaps.push({ fromMs: covered, toMs: fromMs });
    covered = Math.max(covered, toMs);
  }
  return gaps;
}
