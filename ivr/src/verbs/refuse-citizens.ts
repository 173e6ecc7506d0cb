import type { Voice } from '../voice.ts';

/** Until that instant (epoch seconds) the dialplan answers citizens with 503 and does nothing else; 0 = they are taken. */
export const refuseCitizens =
  ({ ari, log }: Voice) =>
  async (until: number): Promise<void> => {
    log.warn({ until }, until > 0 ? 'new calls are refused' : 'new calls are taken again');
    await ari
      .post('asterisk/variable', {}, { variable: 'REFUSE_CITIZENS_UNTIL', value: String(until) })
      .catch((error: Error) => log.warn({ reason: error.message }, 'the door did not obey'));
  };
