import { describe, expect, it } from 'vitest';
import { submitBodyOf } from './submit-body.ts';

const form = (part: Record<string, string>): FormData => {
  const data = new FormData();
  const whole = {
    type: 'complaint',
    title: '路灯不亮',
    content: '孙口镇主街路灯三天不亮',
    divisionCode: '410927102',
    contactNo: '13800001234',
    ...part,
  };
  for (const [name, value] of Object.entries(whole)) data.set(name, value);
  return data;
};

describe('what a citizen submits', () => {
  it('becomes a matter; without a name he is anonymous', () => {
    expect(submitBodyOf(form({}))).toMatchObject({
      ok: true,
      body: {
        citizen: { contactNo: '13800001234', isAnonymous: true, isConfidential: false },
        matter: { type: 'complaint', divisionCode: '410927102', urgency: 'normal' },
      },
    });
  });
  it.each([
    ['contactNo', '138-0000', '电话号码'],
    ['title', '', '一句话'],
    ['content', '停水', '至少 5 个字'],
    ['divisionCode', '', '地方'],
  ])('says what is wrong with %s', (name, value, words) => {
    const checked = submitBodyOf(form({ [name]: value }));
    expect(checked.ok ? {} : checked.complaint).toEqual({
      field: name,
      text: expect.stringContaining(words),
    });
  });
  it('complains of the first wrong input from the top', () => {
    expect(submitBodyOf(form({ contactNo: '', content: '', divisionCode: '' }))).toMatchObject({
      complaint: { field: 'content' },
    });
  });
});
