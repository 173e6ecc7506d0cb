import { describe, expect, it } from 'vitest';
import {
  WATER,
  administrator,
  agent,
  auditor,
  dispatcher,
  handler,
  housingLiaison,
  liaison,
} from '../ticket/testing/actors.ts';
import { aBody, someFacts } from '../ticket/testing/facts.ts';
import { awaitingSign, contacted, handling } from '../ticket/testing/stages.ts';
import type { Actor } from '../ticket/actor.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { maskAddress, maskName, maskPhone, maskText } from './mask.ts';
import { mayReveal } from './may-reveal.ts';
import { maySee } from './may-see.ts';
import { citizenFor, matterFor } from './present.ts';
import { sensitiveIn } from './sensitive.ts';

describe('masking', () => {
  it.each([
    ['13800001234', '138****1234'],
    ['03931234567', '039****4567'],
    ['1234567', '****567'],
    ['110', '***'],
  ])('hides the middle of %s', (number, expected) => expect(maskPhone(number)).toBe(expected));

  it.each([
    ['林女士', '林**'],
    ['张三', '张*'],
    ['欧阳小明', '欧阳**'],
    ['李', '*'],
  ])('keeps the family name of %s', (name, expected) => expect(maskName(name)).toBe(expected));

  it('finds numbers inside a text', () => {
    expect(maskText('请回拨13800001234或0393-1234567，身份证410927199001011234')).toBe(
      '请回拨138****1234或****，身份证410927********1234',
    );
    expect(maskText('工单41092720260917100001')).toBe('工单41092720260917100001');
  });

  it('hides the door', () => expect(maskAddress('幸福小区3号楼2单元501室')).toBe('幸福小区******'));
});

const sees = (ticket: Ticket, reader: Actor) => maySee(ticket, reader, someFacts(reader));
const reveals = (ticket: Ticket, reader: Actor) => mayReveal(ticket, reader, someFacts(reader));

describe('who sees what', () => {
  it('shows nothing to administrator and auditor, nor to bodies that have nothing to do with it', () => {
    const { ticket } = handling();
    expect([agent, dispatcher, liaison].map((reader) => sees(ticket, reader))).toEqual([true, true, true]);
    expect([administrator, auditor, housingLiaison].map((reader) => sees(ticket, reader))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('hides a ticket from the body and the person complained of', () => {
    const accused = { bodyId: null, person: handler.name, concernsConduct: true };
    const { ticket } = handling({ matter: { type: 'complaint' } });
    const named = { ...ticket, matter: { ...ticket.matter, accused } };
    expect(sees(named, handler)).toBe(false);
    const bodies = { [WATER]: aBody(WATER, { isAccused: true }) };
    const ofBody = { ...ticket, matter: { ...ticket.matter, accused: { ...accused, bodyId: 'parent' } } };
    expect(maySee(ofBody, liaison, someFacts(liaison, { bodies }))).toBe(false);
  });

  it('masks the citizen for everybody and reveals him to who contacts him', () => {
    const { ticket } = contacted();
    expect(citizenFor(ticket, liaison)).toMatchObject({ contactNo: '138****1234', name: '林**' });
    expect(reveals(ticket, handler)).toBe(true);
    expect(reveals(awaitingSign().ticket, liaison)).toBe(false);
  });

  it.each([
    ['a confidential ticket', { citizen: { isConfidential: true } }],
    ['a report', { matter: { type: 'report' as const } }],
  ])('hides the citizen of %s from bodies', (_, beginning) => {
    const { ticket } = contacted(beginning);
    expect(citizenFor(ticket, liaison)).toMatchObject({ contactNo: null, callerNo: null, name: null });
    expect(matterFor(ticket, liaison).address).toBe('幸福小区**');
    expect(reveals(ticket, handler)).toBe(false);
    expect(citizenFor(ticket, agent).contactNo).toBe('138****1234');
  });

  it('shows a reporter who agreed to be known', () => {
    const { ticket } = contacted({ matter: { type: 'report' }, citizen: { agreesToDisclosure: true } });
    expect(reveals(ticket, handler)).toBe(true);
  });

  it('knows sensitive classes by their words', () => {
    expect(sensitiveIn('孩子在学校被打，确诊抑郁')).toEqual(['minor', 'illness']);
    expect(sensitiveIn('路灯不亮')).toEqual([]);
  });
});
