import { cloneElement, type ReactElement, type ReactNode } from 'react';
import type { Complaint } from './use-send.ts';
import { type WrongAria, useWrong } from './use-wrong.tsx';

interface Props {
  label: string;
  hint?: string;
  /** What the form complains of, maybe of this input. */
  complaint?: Complaint | null;
  /** Has the input's `name`. */
  children: ReactElement<{ name: string } & WrongAria>;
}

/** A labelled input; what is wrong with it stands below it. */
export const Field = ({ label, hint, complaint = null, children }: Props) => {
  const { ref, told, aria } = useWrong(children.props.name, complaint);
  return (
    <div className="field" ref={ref}>
      <label>
        <span>{label}</span>
        {cloneElement(children, aria)}
        {hint !== undefined && <small>{hint}</small>}
      </label>
      {told}
    </div>
  );
};

interface ChoicesProps {
  label: string;
  name: string;
  options: Readonly<Record<string, string>>;
  complaint: Complaint | null;
}

/** One of several, side by side. */
export const Choices = ({ label, name, options, complaint }: ChoicesProps) => {
  const { ref, told, aria } = useWrong(name, complaint);
  return (
    <div ref={ref}>
      <fieldset>
        <legend>{label}</legend>
        {Object.entries(options).map(([value, word]) => (
          <label key={value} className="check">
            <input type="radio" name={name} value={value} {...aria} /> {word}
          </label>
        ))}
      </fieldset>
      {told}
    </div>
  );
};

/** What is wrong with the whole; what is wrong with an input stands below that. */
export const Complained = ({ complaint }: { complaint: Complaint | null }): ReactNode =>
  complaint === null || complaint.field !== null ? null : (
    <p className="complaint" role="alert">
      {complaint.text}
    </p>
  );
