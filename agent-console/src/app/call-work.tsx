import type { LineNumber } from '@hotline/shared/domain/ticket/vocabulary';
import { type ReactNode, createContext, useContext, useMemo, useState } from 'react';

/** What the agent works on while he talks: the bar hands it to the emergency line. */
export interface CallWork {
  draftId: string | null;
  ticketNo: string | null;
  /** 风险词 found in what he typed. */
  risks: readonly string[];
  /** The emergency line that these call for. */
  line: LineNumber;
}

export const noWork: CallWork = { draftId: null, ticketNo: null, risks: [], line: '110' };

interface Held {
  work: CallWork;
  setWork: (work: CallWork) => void;
}
const CallWorkContext = createContext<Held>({ work: noWork, setWork: () => undefined });

export const useCallWork = (): Held => useContext(CallWorkContext);

export const CallWorkProvider = ({ children }: { children: ReactNode }) => {
  const [work, setWork] = useState(noWork);
  const held = useMemo(() => ({ work, setWork }), [work]);
  return <CallWorkContext value={held}>{children}</CallWorkContext>;
};
