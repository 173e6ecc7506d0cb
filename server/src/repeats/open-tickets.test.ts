import { aMatter } from '@hotline/shared/domain/ticket/testing/content';
import type { Matter } from '@hotline/shared/domain/ticket/content';
import type { Status } from '@hotline/shared/domain/ticket/vocabulary';
import { describe, expect, it } from 'vitest';
import type { OpenTicket } from './open-ticket-text.ts';
import { OpenTickets } from './open-tickets.ts';

const at = Date.UTC(2026, 8, 17, 2);

const ticket = (_id: string, matter: Partial<Matter>, status: Status = 'handling'): OpenTicket => ({
  _id,
  state: { status, openedAt: at, matter: aMatter(matter), citizen: { callerNo: null } },
});

const noWater = {
  title: '停水',
  address: '幸福小区3号楼',
  content: '幸福小区从昨晚八点起停水，一直没有恢复',
};
const draft = { id: '', title: '', body: '幸福小区停水了，昨晚就没水', at, divisionCode: '410927100' };

describe('the open tickets of a site', () => {
  it('finds the same matter in the same place, in other words', () => {
    const open = new OpenTickets();
    open.note(ticket('a', noWater));
    open.note(ticket('b', { title: '路灯不亮', address: '金堤路', content: '金堤路路灯坏了三天' }));
    expect(open.like(draft).map(({ id }) => id)).toEqual(['a']);
  });

  it.each([
    ['another township', '410927101', []],
    ['the county as a whole', '410927', ['a']],
    ['no place yet', '', ['a']],
  ])('asked from %s', (_name, divisionCode, found) => {
    const open = new OpenTickets();
    open.note(ticket('a', { ...noWater, divisionCode: '410927100' }));
    expect(open.like({ ...draft, divisionCode }).map(({ id }) => id)).toEqual(found);
  });

  it('forgets what has ended, and knows it again when it is taken up anew', () => {
    const open = new OpenTickets();
    open.note(ticket('a', noWater));
    open.note(ticket('a', noWater, 'closed'));
    expect(open.like(draft)).toEqual([]);
    open.note(ticket('a', noWater, 'redo'));
    expect(open.like(draft)).toHaveLength(1);
  });

  it('follows a ticket whose words change', () => {
    const open = new OpenTickets();
    open.note(ticket('a', noWater));
    open.note(ticket('a', { title: '路灯不亮', address: '金堤路', content: '金堤路路灯坏了三天' }));
    expect(open.like(draft)).toEqual([]);
    expect(open.like({ ...draft, body: '金堤路的路灯不亮' })).toHaveLength(1);
    expect(open.size).toBe(1);
  });

  it('begins anew when most of what it remembers is dead', () => {
    const open = new OpenTickets();
    for (let number = 0; number <= 10_001; number += 1) {
      open.note(ticket(`t${number}`, { title: '甲', address: '', content: '' }));
      open.forget(`t${number}`);
    }
    expect(open.mostlyDead).toBe(true);
    open.clear();
    expect(open.mostlyDead).toBe(false);
  });
});
