import { useState } from 'react';
import { asProblem } from '../api/problem.ts';
import { problemSentence } from '../words/problem.ts';

export interface Complaint {
  /** What went wrong, in a sentence. */
  text: string;
  /** Name of the input that is wrong; `null` = no single one. */
  field: string | null;
}

interface Sending {
  send: (act: () => Promise<void>) => Promise<void>;
  busy: boolean;
  complaint: Complaint | null;
  complain: (complaint: Complaint) => void;
}

/** One request at a time; a second press while it runs does nothing. */
export const useSend = (): Sending => {
  const [busy, setBusy] = useState(false);
  const [complaint, complain] = useState<Complaint | null>(null);
  const send = async (act: () => Promise<void>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    complain(null);
    try {
      await act();
    } catch (error) {
      complain({ text: problemSentence(asProblem(error)), field: null });
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, complaint, complain };
};
