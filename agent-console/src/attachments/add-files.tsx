import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import css from './attachments.module.css';
import { ACCEPTED, type Upload, type Uploads, useUploads } from './use-uploads.ts';

interface Props {
  label: string;
  send: (file: File) => Promise<unknown>;
  /** Told whether some are on their way. */
  onWaiting?: (isWaiting: boolean) => void;
}

/** A button that asks for files, and how far each is. */
export const AddFiles = ({ label, send, onWaiting }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  const { uploads, add, retry, drop } = useUploads(send);
  const isWaiting = uploads.some(({ why }) => why === null);
  useEffect(() => onWaiting?.(isWaiting), [isWaiting, onWaiting]);
  return (
    <div className={css.add}>
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
      <small>JPG、PNG、WebP、PDF，每个不超过 10 MB；照片中的拍摄地点等信息会自动去除</small>
      <ul className={css.uploads}>
        {uploads.map((upload) => (
          <OnItsWay key={upload.key} upload={upload} retry={retry} drop={drop} />
        ))}
      </ul>
    </div>
  );
};

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
