import { AriError, unlessGone } from '../ari/http.ts';
import type { Input } from '../flow/input.ts';
import type { CallState } from '../flow/state.ts';
import { liveFolder } from '../recording/file-name.ts';
import type { Voice } from '../voice.ts';

/** As ARI names it: the same for one call however often it is begun, so that a crash between makes no second one. */
const nameOf = ({ config }: Voice, { callId, message }: CallState): string =>
  `${liveFolder(config)}/${callId}.message.${message?.since}`;

/** Records on the citizen's own channel, where Asterisk hears pauses and keys. */
export async function recordMessage(voice: Voice, call: CallState): Promise<Input | null> {
  const { citizen, message } = call;
  if (!citizen || !message) return null;
  const query = {
    name: nameOf(voice, call),
    format: 'wav',
    terminateOn: '#',
    maxDurationSeconds: message.maxSeconds,
    maxSilenceSeconds: message.silenceSeconds,
  };
  try {
    const begun = await unlessGone(voice.ari.post(`channels/${citizen.channelId}/record`, query));
    return begun === undefined ? await whyNot(voice, call) : null;
  } catch (error) {
    if (!(error instanceof AriError)) throw error;
    return failed(voice, call);
  }
}

/** Asterisk says the same of a recording that it has already and of a folder that it cannot make. */
async function whyNot(voice: Voice, call: CallState): Promise<Input | null> {
  const name = encodeURIComponent(nameOf(voice, call));
  if ((await unlessGone(voice.ari.get(`recordings/live/${name}`))) !== undefined) return null;
  const stored = await unlessGone(voice.ari.get(`recordings/stored/${name}`));
  return stored === undefined ? failed(voice, call) : left;
}

const left: Input = { type: 'message-over', outcome: 'left' };

function failed({ log }: Voice, { callId }: CallState): Input {
  log.error({ callId }, 'a message cannot be recorded: is the disk full?');
  return { type: 'message-over', outcome: 'failed' };
}

/** After a crash. */
export async function lookForMessage(voice: Voice, call: CallState): Promise<Input | null> {
  const name = encodeURIComponent(nameOf(voice, call));
  return (await unlessGone(voice.ari.get(`recordings/live/${name}`))) === undefined ? left : null;
}
