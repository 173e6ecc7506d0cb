import type { KnowledgeEntry } from '@hotline/shared/contracts/rest/knowledge';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { Alert, Button, Form, type FormInstance } from 'antd';
import { type Ref, useEffect, useImperativeHandle, useState } from 'react';
import { networkProblem } from '../../api/problem.ts';
import { useCallWork } from '../../app/call-work.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useEmergencyPolicy } from '../../components/emergency-policy.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { AccusedFields } from './accused-fields.tsx';
import { CitizenFields } from './citizen-fields.tsx';
import { ElementsMark } from './elements-mark.tsx';
import type { Saved } from './draft-saver.ts';
import type { FormValues } from './form-values.ts';
import { MatterFields } from './matter-fields.tsx';
import { risksOf } from './risks-of.ts';
import { SaveMark } from './save-mark.tsx';
import { StagedFiles } from './staged-files.tsx';
import type { Typing } from './typing.ts';
import { useAccept } from './use-accept.ts';
import { useDraftSaver } from './use-draft-saver.ts';
import type { DraftSession } from './use-draft-session.ts';
import css from './workbench.module.css';

/** What the panels beside the form can ask of it. */
export interface Sheet {
  answer: (entry: KnowledgeEntry) => void;
}

interface Props {
  ref: Ref<Sheet>;
  session: DraftSession;
  onTyping: (typing: Typing) => void;
  onAccepted: (ticket: TicketView) => void;
  onSaved: (saved: Saved) => void;
  /** Takes the version of the server after a conflict. */
  onReload: () => void;
}

/** The ticket while talking: everything is kept as it is typed. */
export const TicketForm = ({ ref, session, onTyping, onAccepted, onSaved, onReload }: Props) => {
  const [form] = Form.useForm<FormValues>();
  const [values, setValues] = useState(session.initial);
  const saving = useDraftSaver(session, onSaved);
  const { accept, answer, error, isPending } = useAccept({ session, form, saving, onAccepted });
  useImperativeHandle(ref, () => ({ answer }));
  useCompany(values, saving, onTyping);
  const [isSending, setIsSending] = useState(false);
  const isOff = isSending || saving.state === 'handed-on';
  const submit = (): void => {
    if (!isOff) accept('submit');
  };
  useShortcut('ctrl+enter', submit);
  useFirstField(form);
  const change = (): void => {
    const now = form.getFieldsValue(true) as FormValues;
    setValues(structuredClone(now));
    saving.change(now);
  };
  return (
    <Form
      form={form}
      layout="vertical"
      className={css.form}
      initialValues={session.initial}
      onValuesChange={change}
      onFinish={submit}
      scrollToFirstError
    >
      <div className={css.fields}>
        {session.restored && <Alert type="info" showIcon closable title="已恢复本机保存的未提交内容" />}
        <MatterFields content={values.matter.content}>
          <CitizenFields kind={values.citizen.kind} type={values.matter.type} />
        </MatterFields>
        <AccusedFields form={form} accused={values.matter.accused} onChange={change} />
        <StagedFiles
          initial={session.files}
          draftId={saving.draftId}
          draft={() => draftOf(form, saving)}
          onWaiting={setIsSending}
        />
      </div>
      <ProblemAlert error={error} />
      <footer className={css.foot}>
        <ElementsMark values={values} />
        <SaveMark saving={saving} onReload={onReload} />
        <Button loading={isPending} disabled={isOff} onClick={() => accept('keep')}>
          只受理
        </Button>
        <Button type="primary" htmlType="submit" loading={isPending} disabled={isOff}>
          受理并派单 <kbd>Ctrl+Enter</kbd>
        </Button>
      </footer>
    </Form>
  );
};

/** The draft of the sheet, begun now if nothing was typed yet. @throws ProblemError while it cannot be saved */
const draftOf = async (
  form: FormInstance<FormValues>,
  { draftId, change, saver }: ReturnType<typeof useDraftSaver>,
): Promise<string> => {
  if (draftId === null) change(form.getFieldsValue(true) as FormValues);
  const saved = await saver.flush();
  if (saved === null) throw networkProblem();
  return saved.draftId;
};

/** Keeps the panels beside the form, and the 110 button, in step with what is typed. */
const useCompany = (
  values: FormValues,
  { draftId, saver }: ReturnType<typeof useDraftSaver>,
  onTyping: Props['onTyping'],
): void => {
  const { setWork } = useCallWork();
  const policy = useEmergencyPolicy();
  const { title, content, divisionCode, type } = values.matter;
  const text = [title, content].filter(Boolean).join(' ');
  useEffect(() => {
    setWork({ draftId, ticketNo: null, ...risksOf(text, policy), save: saver.flush });
  }, [draftId, text, policy, saver, setWork]);
  useEffect(() => {
    onTyping({ type, text, divisionCode });
  }, [type, text, divisionCode, onTyping]);
};

/** The words of the caller go into a new sheet at once, unless the agent is at work elsewhere. */
const useFirstField = (form: FormInstance<FormValues>): void =>
  useEffect(() => {
    if (document.activeElement === document.body) form.focusField(['matter', 'content']);
  }, [form]);
