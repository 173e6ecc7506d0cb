import { urgeMatter } from '@hotline/shared/contracts/rest/public';
import { type FormEvent, useState } from 'react';
import { call } from '../api/call.ts';
import { Complained, Field } from './field.tsx';
import type { Proof } from './proof.ts';
import { useSend } from './use-send.ts';

/** 催办, with more to say if there is more. */
export const Urge = ({ proof, onDone }: { proof: Proof; onDone: () => void }) => {
  const [told, setTold] = useState<string | null>(null);
  const { send, busy, complaint } = useSend();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const supplement = String(new FormData(event.currentTarget).get('supplement') ?? '').trim();
    void send(async () => {
      const { counted } = await call(urgeMatter, {
        body: { ...proof, note: '', supplement: supplement === '' ? null : supplement },
      });
      setTold(counted ? '已催办，承办单位已看到。' : '今天已催办过，承办单位已知道。');
      onDone();
    });
  };
  if (told !== null)
    return (
      <p className="told" role="status">
        {told}
      </p>
    );
  return (
    <form onSubmit={submit} aria-label="催办">
      <Field label="补充说明（可不填）">
        <textarea name="supplement" rows={3} maxLength={20_000} />
      </Field>
      <Complained complaint={complaint} />
      <button type="submit" className="plain" disabled={busy}>
        催办
      </button>
    </form>
  );
};
