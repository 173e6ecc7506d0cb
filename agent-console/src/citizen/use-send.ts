import { useState } from 'react';
import { asProblem } from '../api/problem.ts';
import { problemSentence } from '../words/problem.ts';

interface Sending {
  send: (act: () => Promise<void>) => Promise<void>;
  busy: boolean;
  /** What went wrong, in a sentence. */
  complaint: string | null;
  complain: (complaint: string | null) => void;
}

/** One request at a time; a second press while it runs does nothing. */
export const useSend = (): Sending => {
  const [busy, setBusy] = useState(false);
  const [complaint, complain] = useState<string | null>(null);
  const send = async (act: () => Promise<void>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    complain(null);
    try {
      await act();
    } catch (error) {
      complain(problemSentence(asProblem(error)));
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, complaint, complain };
};
