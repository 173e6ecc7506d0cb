import { supervisionWords, urgencyWords } from '../words/ticket.ts';
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
    label: '催办',
    hint: '承办单位立即看到；一天计一次。',
    fields: { note: { kind: 'text', label: '催办内容', rows: 2, optional: 'blank' } },
  },
  supplement: { label: '补充诉求', fields: { text: { kind: 'text', label: '补充内容', rows: 3 } } },
  instruct: { label: '批示', fields: { text: { kind: 'text', label: '批示内容', rows: 3 } } },
  'raise-urgency': {
    label: '提高紧急程度',
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
    label: '并入主单',
    fields: { into: { kind: 'line', label: '主单编号' }, reason: reason('同一事项的依据') },
  },
  unmerge: { label: '取消合并', fields: { reason: reason() } },
  supervise: {
    label: '督办',
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
    label: '调整时限',
    fields: {
      clockKey: { kind: 'clock', label: '时限' },
      dueAt: { kind: 'instant', label: '改为' },
      reason: reason(),
    },
  },
  'close-supervision': { label: '销号', fields: { reason: reason('销号说明') } },
};
