import type { ReactNode } from 'react';

interface Props {
  label: string;
  hint?: string;
  children: ReactNode;
}

/** A labelled input. */
export const Field = ({ label, hint, children }: Props) => (
  <label className="field">
    <span>{label}</span>
    {children}
    {hint !== undefined && <small>{hint}</small>}
  </label>
);

export const Complaint = ({ text }: { text: string | null }) =>
  text === null ? null : (
    <p className="complaint" role="alert">
      {text}
    </p>
  );
