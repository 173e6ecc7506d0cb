/** What one party said; milliseconds from the beginning of the recording. */
export interface Utterance {
  speaker: 'citizen' | 'agent';
  fromMs: number;
  toMs: number;
  text: string;
}

export interface TranscriptChecks {
  /** Characters a minute while the agent talks; `null` when he says too little to tell. */
  charactersPerMinute: number | null;
  /** 禁语 of the agent, each time he says one. */
  forbidden: { word: string; fromMs: number }[];
}

/** 服务禁语 to begin with; a site edits its list. */
export const defaultForbiddenWords: readonly string[] = [
  '不归我管',
  '我也没办法',
  '爱找谁找谁',
  '别再打了',
  '烦不烦',
  '你听不懂吗',
  '随便你',
];

const LEAST_MS = 5000;
const MINUTE_MS = 60_000;

/** What only words can tell; punctuation is no speech. */
export function checkTranscript(said: readonly Utterance[], forbidden: readonly string[]): TranscriptChecks {
  const agent = said.filter(({ speaker }) => speaker === 'agent');
  const talkMs = agent.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  const characters = agent.reduce((sum, { text }) => sum + [...text.replaceAll(/[\p{P}\s]/gu, '')].length, 0);
  return {
    charactersPerMinute: talkMs < LEAST_MS ? null : Math.round((characters / talkMs) * MINUTE_MS),
    forbidden: agent.flatMap(({ text, fromMs }) =>
      forbidden.filter((word) => word !== '' && text.includes(word)).map((word) => ({ word, fromMs })),
    ),
  };
}
