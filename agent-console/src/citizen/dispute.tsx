import { disputeMatter } from '@hotline/shared/contracts/rest/public';
import type { FormEvent } from 'react';
import { call } from '../api/call.ts';
import { Complained, Field } from './field.tsx';
import type { Proof } from './proof.ts';
import { useSend } from './use-send.ts';

/** 申请复核 of a closed matter: within 30 days, once a round. */
export const Dispute = ({ proof, onDone }: { proof: Proof; onDone: () => void }) => {
  const { send, busy, complaint, complain } = useSend();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    if (reason === '') return complain({ field: 'reason', text: '请写明对办理结果的异议。' });
    void send(async () => {
      await call(disputeMatter, { body: { ...proof, reason } });
      onDone();
    });
  };
  return (
    <form onSubmit={submit} aria-label="申请复核" noValidate>
      <h3>对结果有异议</h3>
      <Field label="异议内容" hint="办结后 30 日内可申请一次，3 个工作日内答复。" complaint={complaint}>
        <textarea name="reason" rows={3} maxLength={2000} />
      </Field>
      <Complained complaint={complaint} />
      <button type="submit" className="plain" disabled={busy}>
        申请复核
      </button>
    </form>
  );
};
