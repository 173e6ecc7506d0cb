import { Button } from 'antd';
import { useRef } from 'react';

interface Props {
  label: string;
  /** Endings that the dialog offers, such as `.csv,.json`. */
  accept: string;
  loading: boolean;
  onFile: (file: File) => void;
}

/** A button that asks for one file. */
export const FileButton = ({ label, accept, loading, onFile }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        style={{ display: 'none' }}
        type="file"
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          target.value = '';
        }}
      />
      <Button loading={loading} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
};
