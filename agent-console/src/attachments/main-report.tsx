import { mainReport, mainReportFile } from '@hotline/shared/contracts/rest/attachments';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { useRoute } from '../api/use-route.ts';
import { shortTime } from '../components/time.ts';
import { AttachedFile } from './attached-file.tsx';
import css from './attachments.module.css';
import { Pictures } from './pictures.tsx';

const title = '主单的诉求附件';

/** What the citizen sent with the 主单, to be looked at from its 分办单 or 关联单. */
export const MainReport = ({ ticket: { ticketNo, partOf, mergedInto } }: { ticket: TicketView }) => {
  const hasMain = partOf !== null || mergedInto !== null;
  const { data } = useRoute(mainReport, { params: { ticketNo } }, { enabled: hasMain });
  if (!data || (data.attachments.length === 0 && data.attachmentsHidden === 0)) return null;
  return (
    <section className={css.attachments} aria-label={title}>
      <h2>{title}</h2>
      {data.attachmentsHidden > 0 && (
        <p className={css.hidden}>诉求人要求保密，{data.attachmentsHidden} 个附件不向承办单位展示。</p>
      )}
      <Pictures files={data.attachments}>
        <ul className={css.files}>
          {data.attachments.map((file) => (
            <li key={file.id} title={`${file.name}　${file.by}　${shortTime(file.at)}`}>
              <AttachedFile path={mainReportFile} of={{ ticketNo }} file={file} />
              <span className={css.name}>{file.name}</span>
            </li>
          ))}
        </ul>
      </Pictures>
    </section>
  );
};
