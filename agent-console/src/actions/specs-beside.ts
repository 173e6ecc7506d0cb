import { supervisionWords, urgencyWords } from '@hotline/shared/words/zh-CN';
import { type VerbSpecs, reason } from './field.ts';

const [, ...levels] = supervisionWords;

export const besideSpecs: VerbSpecs<
  | 'urge'
  | 'supplement'
  | 'instruct'
  | 'raise-urgency'
  | 'merge'
  | 'unmerge'
  | 'supervise'
  | 'move-due'
  | 'close-supervision'
> = {
  urge: {
    hint: '承办单位立即看到；一天计一次。',
    fields: { note: { kind: 'text', label: '催办内容', rows: 2, optional: 'blank' } },
  },
  supplement: { fields: { text: { kind: 'text', label: '补充内容', rows: 3 } } },
  instruct: { fields: { text: { kind: 'text', label: '批示内容', rows: 3 } } },
  'raise-urgency': {
    fields: {
      urgency: {
        kind: 'choice',
        label: '紧急程度',
        options: { urgent: urgencyWords.urgent, critical: urgencyWords.critical },
      },
      reason: reason(),
    },
  },
  merge: {
    fields: { into: { kind: 'line', label: '主单编号' }, reason: reason('同一事项的依据') },
  },
  unmerge: { fields: { reason: reason() } },
  supervise: {
    tone: 'danger',
    hint: '系统建议，由有权人签发。',
    fields: {
      level: {
        kind: 'level',
        label: '督办级别',
        options: Object.fromEntries(levels.map((label, i) => [i + 1, label])),
      },
      reason: reason('督办理由'),
    },
    initial: ({ supervisionLevel }) => ({ level: Math.min(4, supervisionLevel + 1) as 1 | 2 | 3 | 4 }),
  },
  'move-due': {
    fields: {
      clockKey: { kind: 'clock', label: '时限' },
      dueAt: { kind: 'instant', label: '改为' },
      reason: reason(),
    },
  },
  'close-supervision': { fields: { reason: reason('销号说明') } },
};
