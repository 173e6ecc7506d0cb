import type { Draft } from '@hotline/shared/contracts/rest/tickets';
import { acceptTicket, openDraft } from '@hotline/shared/contracts/rest/tickets';
import { blankCitizen, blankMatter } from '@hotline/shared/domain/ticket/blank-content';
import type { Accused, Citizen, Matter } from '@hotline/shared/domain/ticket/content';
import { titleOf } from '@hotline/shared/domain/ticket/title-of';
import type { Source } from '@hotline/shared/domain/ticket/vocabulary';
import type { z } from 'zod';

/** What stands in the form: complete in shape, not yet in content. */
export interface FormValues {
  source: Source;
  upstreamNo: string | null;
  citizen: Citizen;
  matter: Omit<Matter, 'category'> & { category: string[] };
}
export type AcceptBody = z.input<NonNullable<(typeof acceptTicket)['body']>>;
export type DraftBody = z.input<NonNullable<(typeof openDraft)['body']>>;

export const blankAccused: Accused = { bodyId: null, person: null, concernsConduct: false };

/** An empty form; a caller's number is also where he is reached. */
export const blankValues = (callerNo: string | null, divisionCode: string): FormValues => ({
  source: 'phone',
  upstreamNo: null,
  citizen: blankCitizen(callerNo),
  matter: blankMatter(divisionCode),
});

/** The form of a draft: what it lacks is blank. */
export const valuesOfDraft = (
  draft: Pick<Draft, 'citizen' | 'matter'> & Partial<Pick<Draft, 'source' | 'upstreamNo'>>,
  blank: FormValues,
): FormValues => ({
  source: draft.source ?? blank.source,
  upstreamNo: draft.upstreamNo ?? blank.upstreamNo,
  citizen: { ...blank.citizen, ...draft.citizen },
  matter: { ...blank.matter, ...draft.matter },
});

/** What of the form the server can keep: inputs that are half written wait until they are whole. */
export const draftBodyOf = (values: FormValues, callId: string | null): DraftBody => {
  const { citizen, matter } = openDraft.body!.shape;
  return {
    callId,
    source: values.source,
    upstreamNo: values.upstreamNo || null,
    citizen: keepValid(citizen.shape, values.citizen),
    matter: keepValid(matter.shape, values.matter),
  };
};

const keepValid = <S extends z.ZodRawShape>(shape: S, values: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(tidy(values)).filter(([name, value]) => {
      const schema = shape[name] as z.ZodType | undefined;
      return schema?.safeParse(value).success === true;
    }),
  );

const nullable = new Set(['callerNo', 'contactNo', 'name', 'creditCode']);

/** An emptied input of something that may be unknown says `null`. */
const tidy = (values: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, nullable.has(name) && value === '' ? null : value]),
  );

export type Checked =
  | { ok: true; body: AcceptBody }
  | { ok: false; errors: { name: string[]; message: string }[] };

/** The body of an acceptance, or what is missing in which input. */
export const acceptBodyOf = (
  values: FormValues,
  of: Pick<AcceptBody, 'draftId' | 'callId' | 'next'>,
): Checked => {
  const parsed = acceptTicket.body!.safeParse({
    ...of,
    source: values.source,
    upstreamNo: values.upstreamNo || null,
    upstreamDue: null,
    citizen: tidy(values.citizen),
    matter: { ...values.matter, title: values.matter.title.trim() || titleOf(values.matter.content) },
  });
  if (parsed.success) return { ok: true, body: parsed.data };
  const names = parsed.error.issues.map(({ path }) => path.slice(0, 2).map(String));
  return { ok: false, errors: names.filter((name) => !isUntitled(name, values)).map(complain) };
};

/** A title that would come from the content is not missed besides the content. */
const isUntitled = (name: string[], { matter }: FormValues): boolean =>
  name.join('.') === 'matter.title' && matter.title.trim() === '' && matter.content.trim().length < 5;

const complain = (name: string[]): { name: string[]; message: string } => ({
  name,
  message: complaints[name.at(-1) ?? ''] ?? '请检查此项',
});

const complaints: Record<string, string> = {
  callerNo: '号码只能是 3–20 位数字',
  contactNo: '号码只能是 3–20 位数字',
  creditCode: '统一社会信用代码为 18 位数字或大写字母',
  title: '标题 2–100 字',
  content: '诉求内容至少 5 个字',
  divisionCode: '请选择所属区划',
};
