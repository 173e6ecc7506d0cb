import type { RectificationView } from '@hotline/shared/contracts/rest/rectifications';
import { exclusionReasonWords } from '@hotline/shared/words/zh-CN';
import type { Step } from './steps.tsx';

const once = <T>(said: T | null): T[] => (said === null ? [] : [said]);

/** 核实 → 整改 → (申诉 → 裁定) → 回访. */
export function rectificationSteps(file: RectificationView): Step[] {
  const { status, dueAt, verification, measures, appeal, callback } = file;
  const ruling = appeal?.ruling ?? null;
  return [
    {
      label: '核实（1 个工作日）',
      outcome: verification ? (verification.founded ? '属实' : '不属实') : undefined,
      said: once(verification),
      running: status === 'verifying',
      dueAt,
    },
    ...(verification?.founded === false
      ? []
      : [
          {
            label: '整改（15 个工作日）',
            said: once(measures),
            running: status === 'rectifying' || status === 'appealed',
            dueAt,
          },
        ]),
    ...(appeal ? [{ label: '单位申诉', outcome: exclusionReasonWords[appeal.ground], said: [appeal] }] : []),
    ...(appeal
      ? [
          {
            label: '评议组裁定',
            outcome: ruling
              ? `${ruling.upheld ? '申诉成立' : '申诉不成立'}（${ruling.panel.join('、')}）`
              : '待裁定，整改时限不停',
            said: once(ruling),
          },
        ]
      : []),
    {
      label: '回访（100%）',
      outcome: callback ? (callback.satisfied ? '满意' : '仍不满意') : undefined,
      said: once(callback),
      running: status === 'calling-back',
      dueAt,
    },
  ];
}
