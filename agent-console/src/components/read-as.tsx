import type { readBodiesUpload } from '@hotline/shared/contracts/rest/bodies';
import { Button } from 'antd';
import type { z } from 'zod';
import css from './register.module.css';

type Read = z.output<typeof readBodiesUpload.response>;

/** A file that was read, and how. */
export interface ReadFile extends Pick<Read, 'format' | 'encoding'> {
  file: File;
}

interface Props {
  read: ReadFile | null;
  onRead: (file: File, encoding: ReadFile['encoding']) => void;
}

/** As what a text file was read, and the way to read it as the other encoding: a few characters can be both. */
export const ReadAs = ({ read, onRead }: Props) => {
  if (read === null || read.format === 'xlsx') return null;
  const other = read.encoding === 'utf-8' ? 'gb18030' : 'utf-8';
  return (
    <p className={css.readAs}>
      {read.file.name} 按 {read.encoding.toUpperCase()} 读入。若有乱码：
      <Button size="small" onClick={() => onRead(read.file, other)}>
        按 {other.toUpperCase()} 重读
      </Button>
    </p>
  );
};
