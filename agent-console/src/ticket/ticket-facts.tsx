import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import type { Status } from '@hotline/shared/domain/ticket/vocabulary';
import { Descriptions, type DescriptionsProps } from 'antd';
import { Attachments } from '../attachments/attachments.tsx';
import { MainReport } from '../attachments/main-report.tsx';
import { divisionName, useReference } from '../components/reference.ts';
import { fullTime } from '../components/time.ts';
import { deskWords } from '@hotline/shared/words/zh-CN';
import { CitizenFacts } from './citizen-facts.tsx';
import { TicketHistory } from './ticket-history.tsx';
import { TicketLinks } from './ticket-links.tsx';
import css from './ticket.module.css';

type Items = NonNullable<DescriptionsProps['items']>;

const accusedOf = ({ accused }: TicketView['matter'], names: Map<string, string>): string =>
  accused === null
    ? '—'
    : [
        accused.bodyId && (names.get(accused.bodyId) ?? accused.bodyId),
        accused.person,
        accused.concernsConduct && '涉及作风、不作为或廉洁，须回避',
      ]
        .filter(Boolean)
        .join('；');

/** 五要素 and everything else that is known about the matter. */
export const TicketFacts = ({ ticket }: { ticket: TicketView }) => {
  const reference = useReference();
  const { matter, lead } = ticket;
  const names = new Map(reference.bodies.map(({ bodyId, name }) => [bodyId, name]));
  const items: Items = [
    { key: 'category', label: '事项分类', children: matter.category.join(' / ') || '—' },
    {
      key: 'place',
      label: '地点',
      children: `${divisionName(reference, matter.divisionCode)} ${matter.address}`,
    },
    {
      key: 'when',
      label: '发生时间',
      children: matter.occurredAt === null ? '—' : fullTime(matter.occurredAt),
    },
    { key: 'accused', label: '被投诉对象', children: accusedOf(matter, names) },
    {
      key: 'lead',
      label: '主办单位',
      children: lead ? `${lead.bodyName}（${lead.designated ? '指定承办，' : ''}${lead.basis}）` : '—',
    },
    ...(lead && withBody.includes(ticket.status)
      ? [{ key: 'desk', label: '单位内', children: deskName(lead) }]
      : []),
  ];
  return (
    <div className={css.stack}>
      <p className={css.content}>{matter.content}</p>
      <Attachments ticket={ticket} purpose="report" />
      <MainReport ticket={ticket} />
      <Descriptions size="small" column={{ xs: 1, md: 2 }} items={items} />
      <CitizenFacts ticket={ticket} />
      <TicketHistory ticket={ticket} />
      <TicketLinks ticket={ticket} />
    </div>
  );
};

/** Later the last desk inside the body says nothing any more. */
const withBody: readonly Status[] = [
  'awaiting-sign',
  'handling',
  'return-review',
  'extension-review',
  'long-cycle',
];

const deskName = ({ desk, signedAt }: NonNullable<TicketView['lead']>): string => {
  if (signedAt === null) return '等待签收';
  return `${deskWords[desk as keyof typeof deskWords] ?? desk}（${fullTime(signedAt)} 签收）`;
};
