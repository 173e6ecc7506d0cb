import type { LineNumber } from '@hotline/shared/domain/ticket/vocabulary';
import { type ReactNode, createContext, useContext, useMemo, useReducer } from 'react';

/** What the agent works on while he talks: the bar hands it to the emergency line. */
export interface CallWork {
  draftId: string | null;
  ticketNo: string | null;
  /** 风险词 found in what he typed. */
  risks: readonly string[];
  /** The emergency line that these call for. */
  line: LineNumber;
  /** So many callers are on the matter that the system raised 风险事件. */
  crowd: boolean;
  /** Puts what he typed on record now; it settles also when that cannot be done. */
  save: () => Promise<unknown>;
}

export const noWork: CallWork = {
  draftId: null,
  ticketNo: null,
  risks: [],
  line: '110',
  crowd: false,
  save: () => Promise.resolve(),
};

interface Held {
  work: CallWork;
  /** The form and the panels beside it each tell what they know. */
  setWork: (part: Partial<CallWork>) => void;
}
const CallWorkContext = createContext<Held>({ work: noWork, setWork: () => undefined });

export const useCallWork = (): Held => useContext(CallWorkContext);

const merged = (work: CallWork, part: Partial<CallWork>): CallWork => ({ ...work, ...part });

export const CallWorkProvider = ({ children }: { children: ReactNode }) => {
  const [work, setWork] = useReducer(merged, noWork);
  const held = useMemo(() => ({ work, setWork }), [work]);
  return <CallWorkContext value={held}>{children}</CallWorkContext>;
};
