import { openDraft } from '@hotline/shared/contracts/rest/tickets';
import { describe, expect, it } from 'vitest';
import { acceptBodyOf, blankValues, draftBodyOf, valuesOfDraft } from './form-values.ts';

const blank = blankValues('13800001234', '410927');
const filled = {
  ...blank,
  matter: { ...blank.matter, title: '城关镇停水', content: '昨晚起整个小区停水' },
};
const of = { draftId: 'd1', callId: 'c1', next: 'submit' } as const;

describe('a draft of the form', () => {
  it('is always one that the server takes, however little is written', () => {
    const half = { ...blank, citizen: { ...blank.citizen, contactNo: '1', creditCode: 'ab', name: '' } };
    const body = draftBodyOf(half, 'c1');
    expect(openDraft.body!.safeParse(body).success).toBe(true);
    expect(body.citizen).not.toHaveProperty('contactNo');
    expect(body.citizen).toMatchObject({ callerNo: '13800001234', name: null });
  });
  it('comes back as it was', () => {
    const body = draftBodyOf(filled, 'c1');
    expect(valuesOfDraft({ citizen: body.citizen!, matter: body.matter! }, blank)).toEqual(filled);
  });
});

describe('acceptance', () => {
  it('takes a complete form', () => {
    expect(acceptBodyOf(filled, of)).toMatchObject({
      ok: true,
      body: { draftId: 'd1', next: 'submit', source: 'phone', matter: { title: '城关镇停水' } },
    });
  });
  it('takes the first sentence for a title where none is given', () => {
    const untitled = {
      ...filled,
      matter: { ...filled.matter, title: ' ', content: '昨晚起停水，无人处理。' },
    };
    expect(acceptBodyOf(untitled, of)).toMatchObject({ body: { matter: { title: '昨晚起停水' } } });
  });
  it('names each input that is not right', () => {
    const wrong = { ...blank, citizen: { ...blank.citizen, contactNo: '12a' } };
    const checked = acceptBodyOf(wrong, of);
    expect(checked.ok ? [] : checked.errors.map(({ name }) => name.join('.'))).toEqual([
      'citizen.contactNo',
      'matter.content',
    ]);
  });
});
