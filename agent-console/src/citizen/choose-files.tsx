import { ACCEPTED } from '../attachments/use-uploads.ts';

interface Props {
  label: string;
  onChoose: (files: File[]) => void;
}

/** Large enough for a thumb; on a telephone it offers the camera as well. */
export const ChooseFiles = ({ label, onChoose }: Props) => (
  <label className="choose">
    <input
      type="file"
      multiple
      accept={ACCEPTED}
      onChange={({ target }) => {
        onChoose([...(target.files ?? [])]);
        target.value = '';
      }}
    />
    <span>{label}</span>
    <small>照片或 PDF，每个不超过 10 MB；照片里的拍摄地点会自动去除。</small>
  </label>
);
