import {
  type CitizensAttachment,
  addCitizensAttachment,
  citizensAttachmentFile,
  removeCitizensAttachment,
} from '@hotline/shared/contracts/rest/attachments';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { call, urlOf } from '../api/call.ts';
import { useUploads } from '../attachments/use-uploads.ts';
import { ChooseFiles } from './choose-files.tsx';
import { Complained } from './field.tsx';
import { useSend } from './use-send.ts';

interface Props {
  /** Opens and takes files of the matter. */
  grant: string;
  files: readonly CitizensAttachment[];
  canAdd: boolean;
  canRemove: boolean;
  /** Chosen before the matter was submitted; they are sent at once. */
  chosen?: readonly File[];
}

/** The citizen's own photos and papers, with further ones to add. */
export const Files = ({ grant, files, canAdd, canRemove, chosen = [] }: Props) => {
  const [now, setNow] = useState<readonly CitizensAttachment[] | null>(null);
  const { uploads, add, retry, drop } = useUploads(async (file) => {
    const sent = await call(addCitizensAttachment, { params: { grant }, query: { name: file.name }, file });
    setNow(sent.attachments);
  });
  const removing = useSend();
  const remove = ({ id }: CitizensAttachment): void =>
    void removing.send(async () =>
      setNow((await call(removeCitizensAttachment, { params: { grant, id } })).attachments),
    );
  useOnce(() => add(chosen));
  const own = (now ?? files).filter(({ purpose }) => purpose === 'report');
  return (
    <section className="files" aria-label="我的附件">
      <FileList grant={grant} files={own} {...(canRemove ? { onRemove: remove } : {})} />
      <ul className="uploads">
        {uploads.map((upload) => (
          <li key={upload.key} {...(upload.why === null ? {} : { role: 'alert', className: 'failed' })}>
            {upload.file.name}：{upload.why ?? '正在上传…'}
            {upload.why !== null && (
              <>
                <button type="button" className="link" onClick={() => retry(upload)}>
                  重试
                </button>
                <button type="button" className="link" onClick={() => drop(upload)}>
                  不传了
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <Complained complaint={removing.complaint} />
      {canAdd && <ChooseFiles label="添加照片或文件" onChoose={add} />}
    </section>
  );
};

type ListProps = Pick<Props, 'grant' | 'files'> & { onRemove?: (file: CitizensAttachment) => void };

/** Photos to look at, documents to save. */
export const FileList = ({ grant, files, onRemove }: ListProps) => (
  <ul className="thumbnails">
    {files.map((file) => {
      const { id, name, type } = file;
      const params = { grant, id };
      const full = urlOf(citizensAttachmentFile, { params });
      return (
        <li key={id}>
          {type === 'application/pdf' ? (
            <a className="document" href={full} download={name}>
              PDF
              <small>{name}</small>
            </a>
          ) : (
            <a href={full} target="_blank" rel="noreferrer">
              <img src={urlOf(citizensAttachmentFile, { params, query: { size: 'thumbnail' } })} alt={name} />
            </a>
          )}
          {onRemove && (
            <button type="button" className="link" aria-label={`移除 ${name}`} onClick={() => onRemove(file)}>
              移除
            </button>
          )}
        </li>
      );
    })}
  </ul>
);

/** Once in the life of a page, however often it is drawn. */
const useOnce = (act: () => void): void => {
  const done = useRef(false);
  const once = useEffectEvent(act);
  useEffect(() => {
    if (!done.current) once();
    done.current = true;
  }, []);
};
