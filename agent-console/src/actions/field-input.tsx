import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { DatePicker, Input, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { usePerson } from '../app/session.tsx';
import { bodyName, useReference } from '../components/reference.ts';
import { fullTime } from '../components/time.ts';
import { clockWords } from '@hotline/shared/words/zh-CN';
import type { Field } from './field.ts';
import { ReplyMarksInput } from './reply-marks-input.tsx';

interface Props {
  field: Field;
  ticket: TicketView;
  /** Given by the form item around it. */
  id?: string;
  value?: unknown;
  onChange?: (value: unknown) => void;
}

/** The control of one field. */
export const FieldInput = ({ field, ticket, ...control }: Props) => {
  switch (field.kind) {
    case 'fixed':
      return null;
    case 'text':
      return (
        <Input.TextArea
          {...textOf(control)}
          autoSize={{ minRows: field.rows ?? 3, maxRows: 12 }}
          maxLength={20_000}
        />
      );
    case 'line':
      return <Input {...textOf(control)} placeholder={field.placeholder} maxLength={200} />;
    case 'yes-no':
      return <YesNo field={field} {...control} />;
    case 'choice':
      return <Picker {...control} options={optionsOf(field.options)} />;
    case 'level':
      return (
        <Picker
          {...control}
          options={optionsOf(field.options).map(({ value, label }) => ({ value: Number(value), label }))}
        />
      );
    case 'instant':
      return <Instant {...control} />;
    case 'marks':
      return <ReplyMarksInput {...control} />;
    default:
      return <Known field={field} ticket={ticket} {...control} />;
  }
};

type Control = Pick<Props, 'id' | 'value' | 'onChange'>;

const textOf = ({ id, value, onChange }: Control) => ({
  id,
  value: typeof value === 'string' ? value : '',
  onChange: (event: { target: { value: string } }) => onChange?.(event.target.value),
});

const optionsOf = (options: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(options).map(([value, label]) => ({ value, label }));

interface PickerProps extends Control {
  options: { value: string | number; label: string }[];
  multiple?: boolean;
}
const Picker = ({ options, multiple, ...control }: PickerProps) => (
  <Select
    {...control}
    options={options}
    {...(multiple ? { mode: 'multiple' as const } : {})}
    showSearch={{ optionFilterProp: 'label' }}
    allowClear
    placeholder="请选择"
  />
);

const YesNo = ({ field, id, value, onChange }: Control & { field: Extract<Field, { kind: 'yes-no' }> }) => {
  const options = [
    { value: 'yes', label: field.yes },
    { value: 'no', label: field.no },
    ...(field.unknown === undefined ? [] : [{ value: 'unknown', label: field.unknown }]),
  ];
  const chosen = value === true ? 'yes' : value === false ? 'no' : value === null ? 'unknown' : undefined;
  const meaning: Record<string, boolean | null> = { yes: true, no: false, unknown: null };
  return (
    <Radio.Group
      id={id}
      options={options}
      value={chosen}
      onChange={(event) => onChange?.(meaning[String(event.target.value)])}
    />
  );
};

const Instant = ({ id, value, onChange }: Control) => (
  <DatePicker
    id={id}
    showTime={{ format: 'HH:mm' }}
    format="YYYY-MM-DD HH:mm"
    style={{ width: '100%' }}
    value={typeof value === 'number' ? dayjs(value) : null}
    onChange={(day) => onChange?.(day?.valueOf() ?? null)}
  />
);

type KnownField = Extract<Field, { kind: 'body' | 'bodies' | 'co-handler' | 'colleague' | 'clock' }>;

/** Choices that come from the reference or from the ticket itself. */
const Known = ({ field, ticket, ...control }: Control & { field: KnownField; ticket: TicketView }) => {
  const reference = useReference();
  const { bodyId } = usePerson();
  switch (field.kind) {
    case 'body':
    case 'bodies': {
      const options = reference.bodies
        .filter(({ tier }) => tier !== 'hotline')
        .map(({ bodyId: value, name: label }) => ({ value, label }));
      return <Picker {...control} options={options} multiple={field.kind === 'bodies'} />;
    }
    case 'co-handler': {
      const own = ticket.coHandlers.filter((one) => bodyId === null || one.bodyId === bodyId);
      const options = own.map((one) => ({ value: one.bodyId, label: bodyName(reference, one.bodyId) }));
      return <Picker {...control} options={options} />;
    }
    case 'colleague': {
      const colleagues = reference.staff.filter(
        (one) => one.bodyId === bodyId && one.roles.includes('handler'),
      );
      return <Picker {...control} options={colleagues.map(({ id, name }) => ({ value: id, label: name }))} />;
    }
    case 'clock': {
      const open = ticket.clocks.filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null);
      const label = ({ name, dueAt }: (typeof open)[number]): string =>
        `${clockWords[name]}（${dueAt === null ? '待日历' : fullTime(dueAt)}）`;
      return <Picker {...control} options={open.map((one) => ({ value: one.key, label: label(one) }))} />;
    }
  }
};
