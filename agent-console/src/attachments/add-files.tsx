import { Button } from 'antd';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import css from './attachments.module.css';
import { ACCEPTED, type Upload, type Uploads, useUploads } from './use-uploads.ts';

interface Props {
  label: string;
  send: (file: File) => Promise<unknown>;
  /** Told whether some are on their way. */
  onWaiting?: (isWaiting: boolean) => void;
}

/** A button that asks for files and a place to drop them on, and how far each is. */
export const AddFiles = ({ label, send, onWaiting }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  const { uploads, add, retry, drop } = useUploads(send);
  const isWaiting = uploads.some(({ why }) => why === null);
  useEffect(() => onWaiting?.(isWaiting), [isWaiting, onWaiting]);
  const [over, setOver] = useState(false);
  const take = (event: DragEvent): void => {
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') add(event.dataTransfer.files);
  };
  useMissedDrops();
  return (
    <div className={css.add} data-over={over} onDragOver={take} onDragLeave={take} onDrop={take}>
      <input
        ref={input}
        // By style: in a form antd shows inputs of files that are `hidden`.
        style={{ display: 'none' }}
        multiple
        type="file"
        aria-label={label}
        accept={ACCEPTED}
        onChange={({ target }) => {
          add(target.files ?? []);
          target.value = '';
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <small>可拖入此处；JPG、PNG、WebP、PDF，每个不超过 10 MB；照片中的拍摄地点等信息会自动去除</small>
      <ul className={css.uploads}>
        {uploads.map((upload) => (
          <OnItsWay key={upload.key} upload={upload} retry={retry} drop={drop} />
        ))}
      </ul>
    </div>
  );
};

/** Dropped beside the place, a file would be opened by the browser in place of this page, which may be in a call. */
const useMissedDrops = (): void =>
  useEffect(() => {
    const ignore = (event: Event): void => event.preventDefault();
    window.addEventListener('dragover', ignore);
    window.addEventListener('drop', ignore);
    return () => {
      window.removeEventListener('dragover', ignore);
      window.removeEventListener('drop', ignore);
    };
  }, []);

const OnItsWay = ({ upload, retry, drop }: { upload: Upload } & Pick<Uploads, 'retry' | 'drop'>) =>
  upload.why === null ? (
    <li>{upload.file.name}：正在上传…</li>
  ) : (
    <li role="alert" className={css.failed}>
      {upload.file.name}：{upload.why}
      <Button size="small" type="link" onClick={() => retry(upload)}>
        重试
      </Button>
      <Button size="small" type="link" onClick={() => drop(upload)}>
        不传了
      </Button>
    </li>
  );
