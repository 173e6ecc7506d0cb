import type { StagedFile } from '@hotline/shared/contracts/rest/tickets';
import { Image } from 'antd';
import { urlOf } from '../api/call.ts';
import css from './attachments.module.css';

interface Props {
  /** Where files of its ticket or draft are had, and which that is. */
  path: string;
  of: Record<string, string>;
  file: StagedFile;
}

/** A picture to look at, or a document to save. */
export const AttachedFile = ({ path, of, file: { id, name, type } }: Props) => {
  const params = { ...of, id };
  const full = urlOf(path, { params });
  if (type === 'application/pdf')
    return (
      <a className={css.document} href={full} download={name} aria-label={`下载 ${name}`}>
        PDF
      </a>
    );
  const thumbnail = urlOf(path, { params, query: { size: 'thumbnail' } });
  return <Image src={thumbnail} alt={name} width={84} height={84} preview={{ src: full, cover: '查看' }} />;
};
