import type { AttachmentView } from '@hotline/shared/contracts/rest/ticket-view';
import { Image } from 'antd';
import { urlOf } from '../api/call.ts';
import css from './attachments.module.css';

interface Props {
  /** Where its ticket's files are had. */
  path: string;
  ticketNo: string;
  file: AttachmentView;
}

/** A picture to look at, or a document to save. */
export const AttachedFile = ({ path, ticketNo, file: { id, name, type } }: Props) => {
  const params = { ticketNo, id };
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
