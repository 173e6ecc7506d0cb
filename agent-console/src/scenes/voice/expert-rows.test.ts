import { expect, it } from 'vitest';
import { blankRow, expertOfRow, rowOfExpert } from './expert-rows.ts';

const expert = {
  code: 'zhao',
  name: '赵老师',
  kind: 'interpreter' as const,
  field: '手语',
  number: '2330001',
};
const workdays = { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '12:00' };

it('an expert comes back from his line as he was, further hours too', () => {
  for (const hours of [[], [workdays], [workdays, { weekdays: [6], from: '09:00', to: '11:00' }]]) {
    const whole = { ...expert, hours, numberHidden: hours.length === 0 };
    expect(expertOfRow(rowOfExpert(whole))).toEqual(whole);
  }
});

it('a new line may be called at any time, and hides the number', () => {
  expect(expertOfRow(blankRow)).toMatchObject({ hours: [], numberHidden: true });
});
