import type { Transition } from './transition.ts';
import type { Status } from '../vocabulary.ts';

/** The lead works although something is being asked for. */
const atWork: readonly Status[] = ['handling', 'extension-review', 'long-cycle'];
/** From dispatch to review a co-handler can act. */
const coHandling: readonly Status[] = ['awaiting-sign', 'return-review', ...atWork, 'awaiting-review'];

/** Inside the bodies. */
export const handlingTransitions: readonly Transition[] = [
  { verb: 'sign', from: ['awaiting-sign'], to: ['handling'], roles: ['liaison'], rule: '签收' },
  {
    verb: 'assign-handler',
    from: ['handling'],
    to: 'same',
    roles: ['liaison'],
    rule: '单位内流转: 联络员 → 经办人',
  },
  {
    verb: 'assign-lower',
    from: ['handling'],
    to: 'same',
    roles: ['liaison'],
    rule: '单位内流转: 转下级单位，另定时限',
  },
  { verb: 'draft-result', from: ['handling'], to: 'same', roles: ['handler', 'liaison'], rule: '拟写答复' },
  { verb: 'approve-draft', from: ['handling'], to: 'same', roles: ['body-head'], rule: '审签' },
  {
    verb: 'reject-draft',
    from: ['handling'],
    to: 'same',
    roles: ['body-head', 'liaison'],
    rule: '退回经办人',
  },
  {
    verb: 'record-contact',
    from: atWork,
    to: 'same',
    roles: ['handler', 'liaison'],
    rule: '首次联系与联系结果',
  },
  {
    verb: 'attach',
    from: atWork,
    to: 'same',
    roles: ['handler', 'liaison'],
    rule: '办理附件: 现场照片、佐证材料',
  },
  {
    verb: 'detach',
    from: atWork,
    to: 'same',
    roles: ['handler', 'liaison'],
    rule: '提交前移除本人误传的办理附件，留痕',
  },
  {
    verb: 'submit-result',
    from: ['handling'],
    to: ['awaiting-review'],
    roles: ['liaison'],
    rule: '联系结果、答复、属实、解决；协办已反馈或注明协办未反馈',
  },
  { verb: 'sign-cohandling', from: coHandling, to: 'same', roles: ['liaison'], rule: '协办签收' },
  { verb: 'feed-back-cohandling', from: coHandling, to: 'same', roles: ['liaison'], rule: '协办反馈' },
  {
    verb: 'dispute-cohandling',
    from: coHandling,
    to: 'same',
    roles: ['liaison'],
    rule: '协办异议一次，0.5 个工作日内',
  },
  { verb: 'rule-cohandling', from: coHandling, to: 'same', roles: ['reviewer'], rule: '协办异议审核' },
  {
    verb: 'request-extension',
    from: ['handling'],
    to: ['extension-review'],
    roles: ['liaison'],
    rule: '延期须在到期一个工作日前附证明提出，计时不停',
  },
  {
    verb: 'rule-extension',
    from: ['extension-review'],
    to: ['handling'],
    roles: ['hotline-head', 'leader'],
    rule: '首次由热线办、再次由分管领导审批',
  },
  {
    verb: 'request-long-cycle',
    from: ['handling'],
    to: 'same',
    roles: ['body-head'],
    rule: '长周期清单内事项申请挂账',
  },
  {
    verb: 'rule-long-cycle',
    from: ['handling'],
    to: ['long-cycle', 'handling'],
    roles: ['leader'],
    rule: '挂账由分管领导批准，最长 180 天',
  },
  {
    verb: 'report-progress',
    from: atWork,
    to: 'same',
    roles: ['handler', 'liaison'],
    rule: '首次反馈；挂账每 30 天报进展',
  },
  {
    verb: 'resume-handling',
    from: ['long-cycle'],
    to: ['handling'],
    roles: ['body-head'],
    rule: '挂账转入办理',
  },
];
