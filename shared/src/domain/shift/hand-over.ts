/** What the next shift must know of, as the system found it. Instants are epoch milliseconds. */
export interface ShiftMatters {
  /** 特急 and 紧急 that are not ended. */
  urgent: readonly { ticketNo: string; title: string; urgency: string; status: string }[];
  /** Hand-overs to an emergency line that nobody has acknowledged. */
  emergencies: readonly { transferNo: string; ticketNo: string | null; line: string; since: number }[];
  /** 风险事件 that wait for a ruling or whose 专报 is not final, the nearest deadline first. */
  risks: readonly {
    id: string;
    title: string;
    status: string;
    reportNo: string | null;
    dueAt: number | null;
  }[];
  /** 待回拨, numbers masked. */
  callBacks: readonly { number: string; askedAt: number; dueAt: number }[];
}

export interface ShiftPerson {
  id: string;
  name: string;
}

/** 交接班记录: written by the leader who goes, signed by the one who comes. */
export interface HandOver {
  id: string;
  writtenAt: number;
  writtenBy: ShiftPerson;
  note: string;
  matters: ShiftMatters;
  signed: { at: number; by: ShiftPerson; remark: string } | null;
}

export type HandOverRefusal = 'own-hand-over' | 'already-signed';

/** 接班: whoever signs takes the open matters over, so nobody hands over to himself. */
export function signHandOver(
  handOver: HandOver,
  by: ShiftPerson,
  remark: string,
  at: number,
): { ok: true; handOver: HandOver } | { ok: false; refusal: HandOverRefusal } {
  if (handOver.signed) return { ok: false, refusal: 'already-signed' };
  if (handOver.writtenBy.id === by.id) return { ok: false, refusal: 'own-hand-over' };
  return { ok: true, handOver: { ...handOver, signed: { at, by, remark } } };
}
