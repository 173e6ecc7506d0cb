import type { TicketType, Urgency } from '../sla/vocabulary.ts';
import type { CitizenKind, Gender } from './vocabulary.ts';

/** 诉求人. Numbers are digits only; `null` = withheld or not given. */
export interface Citizen {
  callerNo: string | null;
  contactNo: string | null;
  name: string | null;
  gender: Gender;
  kind: CitizenKind;
  /** 统一社会信用代码 of an enterprise (GB 32100). */
  creditCode: string | null;
  isAnonymous: boolean;
  isConfidential: boolean;
  /** 举报人 agrees that the handling body knows who he is; a report is shielded without it. */
  agreesToDisclosure?: boolean;
  needCallback: boolean;
  doNotContact: boolean;
}

/** 被投诉对象: never sees the ticket (回避). */
export interface Accused {
  bodyId: string | null;
  person: string | null;
  /** Work style, inaction, integrity or retaliation: goes to the superior or the inspecting body. */
  concernsConduct: boolean;
}

/** The matter: 五要素 (who, when, where, cause, course) and its classification. */
export interface Matter {
  type: TicketType;
  /** Three levels of the catalogue, as far as chosen. */
  category: readonly string[];
  urgency: Urgency;
  title: string;
  content: string;
  /** GB/T 2260 county code or its township extension, 6 or 9 digits. */
  divisionCode: string;
  address: string;
  location: { lat: number; lng: number } | null;
  /** Epoch milliseconds; `null` = not known. */
  occurredAt: number | null;
  accused: Accused | null;
  tags: readonly string[];
}
