import type { Citizen, Matter } from '../content.ts';

export function aCitizen(change: Partial<Citizen> = {}): Citizen {
  return {
    callerNo: '13800001234',
    contactNo: '13800001234',
    name: '林女士',
    gender: 'female',
    kind: 'person',
    creditCode: null,
    isAnonymous: false,
    isConfidential: false,
    needCallback: true,
    doNotContact: false,
    ...change,
  };
}

export function aMatter(change: Partial<Matter> = {}): Matter {
  return {
    type: 'request',
    category: ['公共服务', '供水', '停水'],
    urgency: 'normal',
    title: '小区停水',
    content: '幸福小区三号楼自昨晚起停水，请尽快恢复。',
    divisionCode: '410927100',
    address: '幸福小区三号楼',
    location: null,
    occurredAt: null,
    accused: null,
    tags: [],
    ...change,
  };
}
