import { ticketTypes } from '@hotline/shared/domain/sla/vocabulary';
import type { TicketType } from '@hotline/shared/domain/sla/vocabulary';
import { typeWords } from '@hotline/shared/words/zh-CN';
import type { Reference } from '../../components/reference.ts';
import type { EditedColumn } from '../../components/rows-editor.tsx';
import type { Entry } from './catalogue-rows.ts';

type Example = Entry['examples'][number];
interface Option {
  value: string;
  label: string;
}

export const typeOptions = ticketTypes.map((type) => ({ value: type, label: typeWords[type] }));
export const bodyOptions = ({ bodies }: Reference): Option[] =>
  bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name }));

/** What an example says: a matter in words, its place and type, and who should get it. */
export const exampleColumns = (
  { divisions }: Reference,
  bodies: readonly Option[],
): EditedColumn<Example>[] => [
  { key: 'text', title: '诉求', read: ({ text }) => text, write: (row, text) => ({ ...row, text }) },
  {
    key: 'divisionCode',
    title: '区划',
    width: 110,
    options: divisions.map(({ code, name }) => ({ value: code, label: name })),
    read: ({ divisionCode }) => divisionCode,
    write: (row, divisionCode) => ({ ...row, divisionCode }),
  },
  {
    key: 'type',
    title: '类型',
    width: 80,
    options: typeOptions,
    read: ({ type }) => type,
    write: (row, type) => ({ ...row, type: type as TicketType }),
  },
  {
    key: 'lead',
    title: '应派',
    width: 130,
    options: [{ value: '', label: '本条主办' }, ...bodies],
    read: ({ lead }) => lead ?? '',
    write: (row, lead) => ({ ...row, lead: lead === '' ? null : lead }),
  },
];
