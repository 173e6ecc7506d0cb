import type { CheckView } from '@hotline/shared/contracts/rest/rectifications';
import { checkReasonWords } from '@hotline/shared/words/zh-CN';
import type { Tone } from '../../components/mark.tsx';
import type { Step } from './steps.tsx';

export const checkTones: Readonly<Record<CheckView['status'], Tone>> = {
  picked: 'info',
  suspected: 'warn',
  genuine: 'ok',
  'false-closure': 'danger',
};

const once = <T>(said: T | null): T[] => (said === null ? [] : [said]);

/** Why a matter was drawn, with the figures behind it where they were kept. */
export function sayReason(
  reason: CheckView['reasons'][number],
  { signs, ticketNo }: Pick<CheckView, 'signs' | 'ticketNo'>,
): string {
  const word = checkReasonWords[reason];
  switch (reason) {
    case 'random':
      return `${word}：按抽查比例由工单号推算，可复算，无人能挑选`;
    case 'copied-reply':
      return signs ? `${word}：与本单位另外 ${signs.sameReplies} 件答复一字不差` : word;
    case 'many-closings':
      return signs ? `${word}：当日本单位通过审核 ${signs.answersThatDay} 件` : word;
    case 'no-call':
      return `${word}：答复前未联系上，而诉求人愿意接听`;
    case 'same-photo':
      return signs ? `${word}：现场照片与${saySamePhotos(signs.samePhotos, ticketNo)}的相同` : word;
    case 'contact-before-rating':
      return `${word}：评价前半小时内有联系记录`;
  }
}

const saySamePhotos = (samePhotos: readonly string[], own: string): string =>
  samePhotos.map((no) => (no === own ? '本单前一轮' : `工单 ${no} `)).join('、');

/** 核查 → 申辩 → 结论. */
export function checkSteps({ status, dueAt, finding, statements, conclusion }: CheckView): Step[] {
  const heard = status === 'suspected' || statements.length > 0;
  return [
    {
      label: '核查（3 个工作日）',
      outcome: finding ? '有疑点' : status === 'genuine' ? '未见异常' : undefined,
      said: once(finding),
      running: status === 'picked',
      dueAt,
    },
    ...(heard ? [{ label: '单位申辩', said: statements, running: status === 'suspected', dueAt }] : []),
    {
      label: '结论',
      outcome: status === 'genuine' ? '真实办结' : status === 'false-closure' ? '虚假办结' : undefined,
      said: once(conclusion),
    },
  ];
}
