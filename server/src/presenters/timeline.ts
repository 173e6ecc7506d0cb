import type { TimelineEntry } from '@hotline/shared/contracts/rest/ticket-view';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import { type ReplyMarks, replyCriteria, replyPoints } from '@hotline/shared/domain/ticket/reply-marks';
import {
  contactResultWords,
  ratingWords,
  replyCriterionWords,
  roleWords,
  sayInstant,
  stageWords,
  urgencyWords,
} from '@hotline/shared/words/zh-CN';
import type { Directory } from '../store/directory.ts';

type Say = (value: never, directory: Directory) => string;
const plain: Say = (value: unknown) => String(value);
const yesNo: Say = (value: boolean) => (value ? '是' : '否');
const bodyName: Say = (id: string, directory) => directory.body(id)?.name ?? id;
const bodyNames: Say = (ids: string[], directory) =>
  ids.map((id) => bodyName(id as never, directory)).join('、');
const worded =
  (words: object): Say =>
  (value: string) =>
    Reflect.get(words, value) ?? value;

/** What of a command is told, and how; personal fields are not in it. */
const labels: Record<string, [label: string, say: Say]> = {
  reason: ['理由', plain],
  basis: ['派单依据', plain],
  clause: ['条款', plain],
  leadBodyId: ['主办', bodyName],
  leadBodyIds: ['主办', bodyNames],
  coBodyIds: ['协办', bodyNames],
  bodyId: ['单位', bodyName],
  speaker: ['发表人', plain],
  namesBodyId: ['意见承办', bodyName],
  suggestedBodyId: ['建议承办单位', bodyName],
  townshipOverride: ['派往乡镇理由', plain],
  capacityOverride: ['超承载量理由', plain],
  toldTo: ['电话告知', plain],
  answeredBy: ['接听人', plain],
  toldAt: ['告知时间', sayInstant],
  handlerId: ['经办人', (id: string, directory) => directory.person(id)?.name ?? id],
  file: ['附件', ({ name }: { name: string }) => name],
  question: ['需补充', plain],
  answer: ['答复', plain],
  reply: ['答复', plain],
  feedback: ['反馈', plain],
  text: ['内容', plain],
  note: ['备注', plain],
  contactResult: ['联系结果', worded(contactResultWords)],
  result: ['联系结果', worded(contactResultWords)],
  factual: ['属实', yesNo],
  factualFinding: ['核定属实', yesNo],
  solved: ['是否解决', yesNo],
  upheld: ['成立', yesNo],
  granted: ['同意', yesNo],
  accepted: ['通过', yesNo],
  span: ['时长', plain],
  level: [
    '评价',
    (value: string | number) =>
      typeof value === 'number' ? `${value} 级` : worded(ratingWords)(value as never, undefined as never),
  ],
  urgency: ['紧急程度', worded(urgencyWords)],
  line: ['转接', plain],
  route: ['法定途径', plain],
  into: ['主单', plain],
  child: ['关联单', plain],
  sibling: ['关联', plain],
  stage: ['节点', worded(stageWords)],
  document: ['认定文书', plain],
  proof: ['证明', plain],
  archiveNo: ['归档号', plain],
  marks: [
    '答复评分',
    (marks: ReplyMarks) =>
      `${replyPoints(marks)} 分（${replyCriteria.map((one) => `${replyCriterionWords[one]} ${marks[one]}`).join('，')}）`,
  ],
};

/** One step with actor, time and reason. */
export function presentEvent(event: TicketEvent, directory: Directory): TimelineEntry {
  const { seq, type, at, actor, from, to } = event;
  return {
    seq,
    type,
    at,
    actor: { name: actor.name, role: roleWords[actor.role], bodyId: actor.bodyId },
    from,
    to,
    details: detailsOf(event, directory),
  };
}

function detailsOf({ data }: TicketEvent, directory: Directory): TimelineEntry['details'] {
  return Object.entries(data).flatMap(([field, value]) => {
    const known = labels[field];
    if (!known || value === null || value === undefined || value === '') return [];
    const text = known[1](value as never, directory);
    return text === '' ? [] : [{ label: known[0], text }];
  });
}
