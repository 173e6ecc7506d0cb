import { base64Of } from '../../../components/base64.ts';
import { FileButton } from '../../../components/file-button.tsx';
import { type ChosenFile, fileComplaint } from './draft.ts';
import css from '../voice.module.css';

interface Props {
  value?: ChosenFile;
  onChange?: (file: ChosenFile) => void;
  /** A file that cannot be taken. */
  onBad: (message: string) => void;
}

/** Chooses a recording; one that cannot be taken leaves what was chosen. */
export const FileField = ({ value, onChange, onBad }: Props) => {
  const choose = async (file: File): Promise<void> => {
    const complaint = fileComplaint(file);
    if (complaint) return onBad(complaint);
    onChange?.({ fileName: file.name, size: file.size, base64: await base64Of(file) });
  };
  return (
    <span className={css.bar}>
      <FileButton label="选择 WAV 文件" accept=".wav" loading={false} onFile={(file) => void choose(file)} />
      {value && `${value.fileName}（${sizeOf(value)}）`}
    </span>
  );
};

const sizeOf = (file: ChosenFile): string =>
  'size' in file ? `${Math.ceil(file.size / 1000)} KB` : `${(file.durationMs / 1000).toFixed(1)} 秒`;
