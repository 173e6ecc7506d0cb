import { addAttachment, attachmentFile, removeAttachment } from '@hotline/shared/contracts/rest/attachments';
import type { AttachmentView, TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { listTickets, showTicket, showTimeline } from '@hotline/shared/contracts/rest/tickets';
import { type AttachmentPurpose, purposeOf } from '@hotline/shared/domain/attachment/attachment';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { call } from '../api/call.ts';
import { keyOf, refresh, useSend } from '../api/use-route.ts';
import { usePerson } from '../app/session.tsx';
import { shortTime } from '../components/time.ts';
import { AddFiles } from './add-files.tsx';
import { AttachedFile } from './attached-file.tsx';
import css from './attachments.module.css';
import { Pictures } from './pictures.tsx';

interface Props {
  ticket: TicketView;
  purpose: AttachmentPurpose;
}

const titles: Record<AttachmentPurpose, string> = { report: '诉求附件', reply: '办理附件' };

/** Files of the report, or those that show the body's work, with the means to add some for who may. */
export const Attachments = ({ ticket, purpose }: Props) => {
  const { roles } = usePerson();
  const files = ticket.attachments.filter((one) => one.purpose === purpose);
  const hidden = purpose === 'report' ? ticket.attachmentsHidden : 0;
  const mayAdd = ticket.offered.includes('attach') && roles.some((role) => purposeOf(role) === purpose);
  if (files.length === 0 && hidden === 0 && !mayAdd) return null;
  return (
    <section className={css.attachments} aria-label={titles[purpose]}>
      <h2>{titles[purpose]}</h2>
      {hidden > 0 && <p className={css.hidden}>诉求人要求保密，{hidden} 个附件不向承办单位展示。</p>}
      <Pictures files={files}>
        <ul className={css.files}>
          {files.map((file) => (
            <li key={file.id} title={`${file.name}　${file.by}　${shortTime(file.at)}`}>
              <AttachedFile path={attachmentFile} of={{ ticketNo: ticket.ticketNo }} file={file} />
              <span className={css.name}>{file.name}</span>
              {file.own && ticket.offered.includes('detach') && (
                <Remove ticketNo={ticket.ticketNo} file={file} />
              )}
              {file.round < ticket.round && <small>第 {file.round} 轮</small>}
            </li>
          ))}
        </ul>
      </Pictures>
      {mayAdd && <Add ticketNo={ticket.ticketNo} purpose={purpose} />}
    </section>
  );
};

const Add = ({ ticketNo, purpose }: { ticketNo: string; purpose: AttachmentPurpose }) => {
  const show = useShow();
  const send = async (file: File): Promise<void> =>
    show(await call(addAttachment, { params: { ticketNo }, query: { name: file.name }, file }));
  return <AddFiles label={purpose === 'reply' ? '添加现场照片、佐证材料' : '添加附件'} send={send} />;
};

/** Takes back what he added by mistake. */
const Remove = ({ ticketNo, file: { id, name } }: { ticketNo: string; file: AttachmentView }) => {
  const show = useShow();
  const { mutate, isPending } = useSend(removeAttachment);
  return (
    <Popconfirm
      title={`移除“${name}”？`}
      onConfirm={() => mutate({ params: { ticketNo, id } }, { onSuccess: show })}
    >
      <Button type="link" size="small" loading={isPending} aria-label={`移除 ${name}`}>
        移除
      </Button>
    </Popconfirm>
  );
};

/** The ticket as it is now, wherever it is shown. */
const useShow = (): ((ticket: TicketView) => void) => {
  const client = useQueryClient();
  return (ticket) => {
    client.setQueryData(keyOf(showTicket, { params: { ticketNo: ticket.ticketNo } }), ticket);
    refresh(client, listTickets, showTimeline);
  };
};
