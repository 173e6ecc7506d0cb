/** 市直 / 县直 / 乡镇 / 公共企业 / 垂管单位 / 热线. */
export const bodyTiers = ['city', 'county', 'township', 'enterprise', 'vertical', 'hotline'] as const;
export type BodyTier = (typeof bodyTiers)[number];

/** 承办单位. */
export interface Body {
  bodyId: string;
  name: string;
  /** What people call it, short first. */
  aliases: readonly string[];
  tier: BodyTier;
  /** The body above it; `null` = the county government itself. */
  parentId: string | null;
  /** Where it is responsible: county (6 digits) or township (9 digits). */
  divisionCode: string;
  /** 审签 is required before submission. */
  needsApproval: boolean;
  /** May look into the conduct of any other body. */
  inspects: boolean;
  /** 履职清单 of a township: categories, each with all below it, such as `['环境保护', '秸秆焚烧']`. */
  dutyList: readonly (readonly string[])[];
}

export function isWithin(category: readonly string[], whole: readonly string[]): boolean {
  return whole.length <= category.length && whole.every((part, level) => part === category[level]);
}

/** The body and all above it, itself first. A circle in the data ends where it closes. */
export function lineOf(bodies: ReadonlyMap<string, Body>, bodyId: string): Body[] {
  const line: Body[] = [];
  let next = bodies.get(bodyId);
  while (next && !line.includes(next)) {
    line.push(next);
    next = next.parentId === null ? undefined : bodies.get(next.parentId);
  }
  return line;
}

/** It is the other body or belongs to it. */
export const isPartOf = (bodies: ReadonlyMap<string, Body>, bodyId: string, whole: string | null): boolean =>
  whole !== null && lineOf(bodies, bodyId).some((one) => one.bodyId === whole);
