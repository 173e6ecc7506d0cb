import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { genderWords, kindWords } from '@hotline/shared/words/zh-CN';
import { isPhoneUser } from '../app/desks.ts';
import { usePerson } from '../app/session.tsx';
import { Mark } from '../components/mark.tsx';
import { DialButton } from './dial-button.tsx';
import { RevealButton } from './reveal-button.tsx';
import css from './ticket.module.css';
import { useRevealed } from './use-revealed.ts';

/** 诉求人, masked unless this reader asked to see him. */
export const CitizenFacts = ({ ticket }: { ticket: TicketView }) => {
  const { citizen, ticketNo, canReveal } = ticket;
  const revealed = useRevealed(ticketNo);
  const shown = { ...citizen, ...revealed };
  const { roles } = usePerson();
  const isReachable = !citizen.doNotContact && (citizen.contactNo ?? citizen.callerNo) !== null;
  const mayDial = isPhoneUser(roles) && isReachable && ticket.status !== 'awaiting-callback';
  return (
    <div className={css.citizen}>
      <b>诉求人</b>
      <span>{citizen.isAnonymous ? '匿名' : (shown.name ?? '未留姓名')}</span>
      <span>
        {genderWords[citizen.gender]} · {kindWords[citizen.kind]}
        {citizen.creditCode && ` ${citizen.creditCode}`}
      </span>
      <span>来电 {shown.callerNo ?? '—'}</span>
      <span>联系 {shown.contactNo ?? '—'}</span>
      {citizen.isConfidential && <Mark tone="warn">保密</Mark>}
      {citizen.doNotContact && <Mark tone="warn">要求不联系</Mark>}
      <Mark>{citizen.needCallback ? '需回访' : '不需回访'}</Mark>
      {mayDial && <DialButton ticketNo={ticketNo} purpose="outbound" />}
      {canReveal && revealed === null && <RevealButton ticketNo={ticketNo} />}
    </div>
  );
};
