import { describe, expect, it } from 'vitest';
import { agent } from '../ticket/testing/actors.ts';
import { drafted } from '../ticket/testing/stages.ts';
import { consentFor } from './consent.ts';
import { detectRisks, lineFor } from './detect-risks.ts';
import { defaultDirections } from './directions.ts';
import { emergencyPayload } from './payload.ts';

const lines = (text: string) => detectRisks(text).map(({ word, line }) => [word, line]);

describe('风险词', () => {
  it.each([
    ['隔壁着火了，浓烟很大', '119', true],
    ['刚才两辆车追尾', '122', false],
    ['追尾撞伤一个老人', '122', true],
    ['老人晕倒在路边', '120', true],
    ['有人被偷了手机', '110', false],
  ])('offers a line for %s', (text, line, dangerToLife) => {
    expect(lineFor(detectRisks(text))).toMatchObject({ line, dangerToLife });
  });

  it('offers nothing for ordinary words or a denial', () => {
    expect(lines('小区停水两天，路灯也不亮')).toEqual([]);
    expect(lines('没有着火，只是跳闸')).toEqual([]);
    expect(lines('')).toEqual([]);
  });

  it('alarms inside without a line', () => {
    const hits = detectRisks('明天去工地讨薪堵路');
    expect(hits.map(({ riskClass }) => riskClass)).toEqual(['wage-blockade', 'wage-blockade']);
    expect(lineFor(hits)).toBeUndefined();
  });

  it('tells where each word stands, in order', () => {
    expect(detectRisks('着火，又着火').map(({ index }) => index)).toEqual([0, 4]);
  });
});

it('has each matter of the catalogue once, both ways', () => {
  expect(new Set(defaultDirections.map(({ code }) => code)).size).toBe(defaultDirections.length);
  expect(new Set(defaultDirections.map(({ way }) => way))).toEqual(new Set(['to', 'from']));
});

it('asks for consent except where life is in danger', () => {
  expect(consentFor(true, null)).toBe('not-needed');
  expect(consentFor(true, 'refused')).toBe('not-needed');
  expect(consentFor(false, null)).toBeUndefined();
  expect(consentFor(false, 'given')).toBe('given');
});

describe('the push', () => {
  const sending = { catalogueCode: 'T110-02', recordingRef: null, operatorNo: '1001', at: 1 };
  const handedOver = (dangerToLife: boolean) =>
    drafted().by(agent, {
      type: 'hand-to-emergency',
      transferNo: 'ZJ0001',
      line: '110',
      callId: 'call-1',
      dangerToLife,
      consent: dangerToLife ? 'not-needed' : 'given',
    }).ticket;

  it('carries number and place to the rescuers', () => {
    const ticket = handedOver(true);
    expect(emergencyPayload(ticket, ticket.emergency!, sending)).toMatchObject({
      transferNo: 'ZJ0001',
      callerNo: '13800001234',
      place: '幸福小区三号楼',
      consent: 'not-needed',
      operatorNo: '1001',
    });
  });

  it('carries no name without consent', () => {
    const ticket = handedOver(false);
    const refused = { ...ticket.emergency!, consent: 'refused' as const };
    expect(emergencyPayload(ticket, refused, sending)).toMatchObject({ callerNo: null, name: null });
  });

  it('names the files of the report by reference, and none where the citizen is not to be known', () => {
    const ticket = handedOver(false);
    const file = { id: 'f1', type: 'image/jpeg', bytes: 9, sha256: 'ab', pictureHash: null } as const;
    const attachments = (['report', 'reply'] as const).map((purpose) => ({
      ...file,
      name: `${purpose}.jpg`,
      purpose,
      round: 1,
      at: 0,
      by: agent,
    }));
    const filesOf = (consent: 'given' | 'refused') =>
      emergencyPayload({ ...ticket, attachments }, { ...ticket.emergency!, consent }, sending).attachments;
    expect(filesOf('refused')).toEqual([]);
    const path = '/api/police/transfers/ZJ0001/attachments/f1';
    expect(filesOf('given')).toEqual([
      { id: 'f1', name: 'report.jpg', type: 'image/jpeg', bytes: 9, sha256: 'ab', path },
    ]);
  });
});
