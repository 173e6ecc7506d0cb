import { addDraftFile, draftFile, removeDraftFile } from '@hotline/shared/contracts/rest/draft-files';
import type { Draft, StagedFile } from '@hotline/shared/contracts/rest/tickets';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { useSend } from '../../api/use-route.ts';
import { AddFiles } from '../../attachments/add-files.tsx';
import { AttachedFile } from '../../attachments/attached-file.tsx';
import css from '../../attachments/attachments.module.css';
import { Pictures } from '../../attachments/pictures.tsx';

interface Props {
  initial: readonly StagedFile[];
  draftId: string | null;
  /** The id of the draft, which is begun if there is none yet. */
  draft: () => Promise<string>;
  onWaiting: (isWaiting: boolean) => void;
}

/** 诉求附件 before the matter is accepted: they lie with the draft and go into the ticket with it. */
export const StagedFiles = ({ initial, draftId, draft, onWaiting }: Props) => {
  const [files, setFiles] = useState(initial);
  const { mutate, isPending } = useSend(removeDraftFile);
  const show = (now: Draft): void => setFiles(now.files);
  const send = async (file: File): Promise<void> =>
    show(await call(addDraftFile, { params: { draftId: await draft() }, query: { name: file.name }, file }));
  return (
    <section className={css.attachments} aria-label="诉求附件">
      {draftId !== null && files.length > 0 && (
        <Pictures files={files}>
          <ul className={css.files}>
            {files.map((file) => (
              <li key={file.id} title={file.name}>
                <AttachedFile path={draftFile} of={{ draftId }} file={file} />
                <span className={css.name}>{file.name}</span>
                <Button
                  type="link"
                  size="small"
                  disabled={isPending}
                  aria-label={`移除 ${file.name}`}
                  onClick={() => mutate({ params: { draftId, id: file.id } }, { onSuccess: show })}
                >
                  移除
                </Button>
              </li>
            ))}
          </ul>
        </Pictures>
      )}
      <AddFiles label="添加附件" send={send} onWaiting={onWaiting} />
    </section>
  );
};
