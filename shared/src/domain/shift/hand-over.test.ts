import { expect, it } from 'vitest';
import { signHandOver } from './hand-over.ts';
import type { HandOver } from './hand-over.ts';

const handOver: HandOver = {
  id: 'h',
  writtenAt: 1,
  writtenBy: { id: 'gao', name: '高班长' },
  note: '',
  matters: { urgent: [], emergencies: [], risks: [], callBacks: [] },
  signed: null,
};
const next = { id: 'wang', name: '王班长' };

it('is signed once, by another one', () => {
  expect(signHandOver(handOver, handOver.writtenBy, '', 2)).toEqual({ ok: false, refusal: 'own-hand-over' });
  const signed = signHandOver(handOver, next, '已知悉', 2);
  expect(signed).toMatchObject({ ok: true, handOver: { signed: { at: 2, by: next } } });
  expect(signed.ok && signHandOver(signed.handOver, next, '', 3)).toEqual({
    ok: false,
    refusal: 'already-signed',
  });
});
