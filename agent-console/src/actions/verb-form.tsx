import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { Button, Form } from 'antd';
import { type KeyboardEvent, useEffect, useEffectEvent } from 'react';
import { asProblem } from '../api/problem.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useReference } from '../components/reference.ts';
import { useShortcut } from '../components/use-shortcut.ts';
import type { Field, FormVerb } from './field.ts';
import { FieldInput } from './field-input.tsx';
import { sayVerb, specOf } from './specs.ts';
import { toCommand } from './to-command.ts';
import { useAct } from './use-act.ts';

interface Props {
  ticket: TicketView;
  verb: FormVerb;
  /** Values offered from beside the form, e.g. by a suggestion; each new object fills the form. */
  preset?: Record<string, unknown> | undefined;
  /** The main form of its scene: Ctrl+Enter sends it from anywhere. */
  main?: boolean;
  onDone?: () => void;
}

/** The small form of one verb; Ctrl+Enter sends it. */
export const VerbForm = ({ ticket, verb, preset, main = false, onDone }: Props) => {
  const spec = specOf(verb);
  const [form] = Form.useForm<Record<string, unknown>>();
  const { act, error, isPending } = useAct(ticket);
  const refusal = error ? asProblem(error).code : null;
  usePreset(preset, (values) => form.setFieldsValue(values));
  const send = (): void => {
    const built = toCommand(verb, spec, form.getFieldsValue(true) as Record<string, unknown>);
    form.setFields(Object.keys(spec.fields).map((name) => ({ name, errors: [] })));
    if (built.ok) return act(built.command, onDone);
    form.setFields(built.errors.map(({ name, message }) => ({ name, errors: [message] })));
  };
  useShortcut('ctrl+enter', send, main);
  return (
    <Form
      onKeyDown={(event) => sendByKey(event, send)}
      form={form}
      name={`verb-${verb}`}
      layout="vertical"
      initialValues={spec.initial?.(ticket) ?? {}}
      onFinish={send}
    >
      {spec.hint && <p style={{ marginBottom: 8, color: 'var(--text-soft)' }}>{spec.hint}</p>}
      {Object.entries(spec.fields).map(([name, field]) => (
        <FieldItem key={name} name={name} field={field} ticket={ticket} refusal={refusal} />
      ))}
      <ProblemAlert error={error} />
      <Button
        block
        htmlType="submit"
        type="primary"
        danger={spec.tone === 'danger'}
        loading={isPending}
        style={{ marginTop: 8 }}
      >
        {sayVerb(verb)} <kbd>Ctrl+Enter</kbd>
      </Button>
    </Form>
  );
};

const sendByKey = (event: KeyboardEvent<HTMLFormElement>, send: () => void): void => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  send();
};

interface ItemProps {
  name: string;
  field: Field;
  ticket: TicketView;
  refusal: string | null;
}
const FieldItem = ({ name, field, ticket, refusal }: ItemProps) => {
  const leadBodyId = Form.useWatch<string | undefined>('leadBodyId');
  const coBodyIds = Form.useWatch<string[] | undefined>('coBodyIds') ?? [];
  const { bodies } = useReference();
  const tiers = bodies.filter(({ bodyId }) => bodyId === leadBodyId || coBodyIds.includes(bodyId));
  if (field.kind === 'fixed') return null;
  if (field.onlyAfter !== undefined && field.onlyAfter !== refusal) return null;
  if (field.onlyForTier !== undefined && tiers.every(({ tier }) => tier !== field.onlyForTier)) return null;
  return (
    <Form.Item
      name={name}
      label={field.label}
      extra={field.hint}
      required={field.optional === undefined && field.kind !== 'bodies'}
    >
      <FieldInput field={field} ticket={ticket} />
    </Form.Item>
  );
};

const usePreset = (
  preset: Record<string, unknown> | undefined,
  fill: (values: Record<string, unknown>) => void,
): void => {
  const offered = useEffectEvent(fill);
  useEffect(() => {
    if (preset !== undefined) offered(preset);
  }, [preset]);
};
