import { parseSpan } from '../../time/span.ts';

/** Clocks of 风险事件 and 紧急信息专报 as spans (`30min`, `2h`), edited as data; they run 7×24. */
export interface ReportSpans {
  /** The shift leader decides. */
  decide: string;
  /** 初报, from when the event was raised. */
  first: string;
  /** The next 续报 or 终报, from the one before. */
  followUp: string;
  /** Every recipient confirms, from 初报. */
  receipt: string;
  /** What a leader instructed, where he gives no time. */
  instruction: string;
}

/** 初报 ≤ 30 min is the rule of domain §3; the others are our defaults. */
export const shippedReportSpans: ReportSpans = {
  decide: '10min',
  first: '30min',
  followUp: '2h',
  receipt: '30min',
  instruction: '24h',
};

/** Names of spans that are none, or that a calendar would have to be asked about. */
export const unfitSpans = (spans: ReportSpans): string[] =>
  Object.entries(spans).flatMap(([name, text]) => {
    const span = parseSpan(text);
    return span && (span.unit === 'min' || span.unit === 'h') ? [] : [name];
  });
