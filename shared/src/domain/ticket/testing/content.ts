import type { KeptFile } from '../../attachment/attachment.ts';
import { blankCitizen, blankMatter } from '../blank-content.ts';
import type { Citizen, Matter } from '../content.ts';

export function aCitizen(change: Partial<Citizen> = {}): Citizen {
  return {
    ...blankCitizen('13800001234'),
    name: '林女士',
    gender: 'female',
    ...change,
  };
}

export function aMatter(change: Partial<Matter> = {}): Matter {
  return {
    ...blankMatter('410927100'),
    category: ['公共服务', '供水', '停水'],
    title: '小区停水',
    content: '幸福小区三号楼自昨晚起停水，请尽快恢复。',
    address: '幸福小区三号楼',
    ...change,
  };
}

export const aFile = (change: Partial<KeptFile> = {}): KeptFile => ({
  id: 'file-1',
  name: '现场.jpg',
  type: 'image/jpeg',
  bytes: 120_000,
  sha256: '0'.repeat(64),
  pictureHash: null,
  ...change,
});
