import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import type { Complaint } from './use-send.ts';

export interface WrongAria {
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

interface Wrong {
  /** Of the element around the input. */
  ref: RefObject<HTMLDivElement | null>;
  /** The complaint, to stand below the input. */
  told: ReactNode;
  /** For the input. */
  aria: WrongAria;
}

/** An input that is complained of is announced and takes the focus, each time anew (WCAG 2.2, 3.3.1). */
export const useWrong = (name: string, complaint: Complaint | null): Wrong => {
  const ref = useRef<HTMLDivElement>(null);
  const id = useId();
  const wrong = complaint?.field === name ? complaint : null;
  useEffect(() => {
    if (wrong) ref.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [wrong]);
  if (!wrong) return { ref, told: null, aria: {} };
  const told = (
    <p className="complaint" role="alert" id={id}>
      {wrong.text}
    </p>
  );
  return { ref, told, aria: { 'aria-invalid': true, 'aria-describedby': id } };
};
