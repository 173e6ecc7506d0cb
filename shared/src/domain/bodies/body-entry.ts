import type { Body } from '../routing/body.ts';

/** 权责清单 / 三定方案 / 履职清单. */
export const dutyLists = ['powers', 'functions', 'township'] as const;
export type DutyList = (typeof dutyLists)[number];

/** A matter that a body has to see to, with all below it, and the clause that says so. */
export interface Duty {
  /** One to three levels, such as `['环境保护', '大气污染', '秸秆焚烧']`. */
  category: readonly string[];
  list: DutyList;
  clause: string;
}

/** 值班员 → 分管领导 → 主要领导 → 值班室: in this order they are called until somebody answers. */
export const callSteps = ['duty-officer', 'deputy-head', 'head', 'duty-office'] as const;
export type CallStep = (typeof callSteps)[number];

/** Somebody who is called when a body must act at once. */
export interface DutyContact {
  step: CallStep;
  name: string;
  /** Digits, spaces and a leading plus sign. */
  phone: string;
  /** His account; `null` = he has none and is only called. */
  login: string | null;
}

/** 值班表: who is the duty officer from the morning of `from` to the end of `to`, dates `yyyy-MM-dd` in China. */
export interface DutyShift {
  from: string;
  to: string;
  name: string;
  phone: string;
  login: string | null;
}

/** 承办单位 as an administrator keeps it. */
export interface BodyEntry extends Omit<Body, 'dutyList'> {
  duties: readonly Duty[];
  /** Logins of 联络员, 经办人 and 审签人, the first to be told first. */
  liaisons: readonly string[];
  handlers: readonly string[];
  approvers: readonly string[];
  contacts: readonly DutyContact[];
  shifts: readonly DutyShift[];
  /** Open tickets that it can carry at a time; `null` = not said. */
  capacity: number | null;
  /** 撤销 at this instant, epoch milliseconds; `null` = it stands. A body is never deleted. */
  closedAt: number | null;
  /** Who takes over what is open when it is closed, and what comes from it later. */
  successorId: string | null;
}

/** 行政区划 by its GB/T 2260 code. */
export interface Division {
  code: string;
  name: string;
  parent: string | null;
}

/** Places and bodies of a site; one version of them. */
export interface BodyRegister {
  version: number;
  divisions: readonly Division[];
  bodies: readonly BodyEntry[];
}

export const emptyRegister: BodyRegister = { version: 0, divisions: [], bodies: [] };

/** A body of which nothing is known but its code. */
export const blankBody = (bodyId: string): BodyEntry => ({
  bodyId,
  name: '',
  aliases: [],
  tier: 'county',
  parentId: null,
  divisionCode: '',
  needsApproval: false,
  inspects: false,
  duties: [],
  liaisons: [],
  handlers: [],
  approvers: [],
  contacts: [],
  shifts: [],
  capacity: null,
  closedAt: null,
  successorId: null,
});

/** What routing asks of it. */
export const bodyOf = ({ duties, ...entry }: BodyEntry): Body & BodyEntry => ({
  ...entry,
  duties,
  dutyList: duties.map(({ category }) => category),
});
