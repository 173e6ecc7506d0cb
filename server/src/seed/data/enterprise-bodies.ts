import { blankBody } from '@hotline/shared/domain/bodies/body-entry';
import type { BodyEntry } from '@hotline/shared/domain/bodies/body-entry';

function enterprise(bodyId: string, name: string, aliases: string[], parentId: string): BodyEntry {
  return {
    ...blankBody(bodyId),
    name,
    aliases,
    tier: 'enterprise',
    parentId,
    divisionCode: '410927',
  };
}

/** 公共企业, under the department that oversees them. */
export const enterpriseBodies: readonly BodyEntry[] = [
  enterprise('power', '国网台前县供电公司', ['供电公司', '电力局', '电业局'], 'county-government'),
  enterprise('water-supply', '台前县自来水公司', ['自来水公司', '水厂'], 'housing'),
  enterprise('gas', '台前县燃气公司', ['燃气公司', '天然气公司'], 'housing'),
  enterprise('heating', '台前县热力公司', ['热力公司', '供热公司'], 'housing'),
  enterprise('bus', '台前县公交公司', ['公交公司'], 'transport'),
  enterprise('telecom', '台前县通信运营企业', ['移动', '联通', '电信', '广电宽带'], 'county-government'),
];
