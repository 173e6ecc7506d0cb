import { submitMatter } from '@hotline/shared/contracts/rest/public';
import { type TicketType, ticketTypes } from '@hotline/shared/domain/sla/vocabulary';
import type { z } from 'zod';
import type { Complaint } from './use-send.ts';

export type SubmitBody = z.output<NonNullable<(typeof submitMatter)['body']>>;
export type Checked = { ok: true; body: SubmitBody } | { ok: false; complaint: Complaint };

const text = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** By input, from the top of the form down. */
const complaints: Record<string, string> = {
  title: '请用一句话写明事情（2–100 字）。',
  content: '请写明经过和您的要求（至少 5 个字）。',
  divisionCode: '请选择事情发生的地方。',
  contactNo: '请填写能联系到您的手机或电话号码（只填数字）。',
};

const typeOf = (value: string): TicketType => ticketTypes.find((type) => type === value) ?? 'request';

/** What the citizen wrote, or the first thing that is missing. */
export const submitBodyOf = (data: FormData): Checked => {
  const parsed = submitMatter.body!.safeParse({
    citizen: {
      callerNo: null,
      contactNo: text(data, 'contactNo'),
      name: text(data, 'name') || null,
      gender: 'unknown',
      kind: data.get('enterprise') ? 'enterprise' : 'person',
      creditCode: null,
      isAnonymous: text(data, 'name') === '',
      isConfidential: data.get('confidential') !== null,
      needCallback: true,
      doNotContact: false,
    },
    matter: {
      type: typeOf(text(data, 'type')),
      category: [],
      urgency: 'normal',
      title: text(data, 'title'),
      content: text(data, 'content'),
      divisionCode: text(data, 'divisionCode'),
      address: text(data, 'address'),
      location: null,
      occurredAt: null,
      accused: null,
      tags: [],
    },
  });
  if (parsed.success) return { ok: true, body: parsed.data };
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[1])));
  const field = Object.keys(complaints).find((name) => wrong.has(name)) ?? null;
  return { ok: false, complaint: { field, text: field ? complaints[field]! : '请检查填写的内容。' } };
};
