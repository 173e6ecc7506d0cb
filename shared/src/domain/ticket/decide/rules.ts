import type { CommandType } from '../command.ts';
import { abandon } from './abandon.ts';
import { accept } from './accept.ts';
import { adoptChild } from './adopt-child.ts';
import { answerAtOnce } from './answer-at-once.ts';
import { adoptPart } from './adopt-part.ts';
import { approveDraft } from './approve-draft.ts';
import { archive } from './archive.ts';
import { assignLower } from './assign-lower.ts';
import { attach } from './attach.ts';
import { askForMore } from './ask-for-more.ts';
import { assignHandler } from './assign-handler.ts';
import { close } from './close.ts';
import { closeSupervision } from './close-supervision.ts';
import { complete } from './complete.ts';
import { convene } from './convene.ts';
import { detach } from './detach.ts';
import { dispatch } from './dispatch.ts';
import { dispatchByPhone } from './dispatch-by-phone.ts';
import { dispatchJointly } from './dispatch-jointly.ts';
import { dispute } from './dispute.ts';
import { disputeCohandling } from './dispute-cohandling.ts';
import { draftResult } from './draft-result.ts';
import { feedBackCohandling } from './feed-back-cohandling.ts';
import { fireClock } from './fire-clock.ts';
import { giveOpinion } from './give-opinion.ts';
import { handToEmergency } from './hand-to-emergency.ts';
import { instruct } from './instruct.ts';
import { linkSibling } from './link-sibling.ts';
import { loadCalendar } from './load-calendar.ts';
import { merge } from './merge.ts';
import { moveDue } from './move-due.ts';
import { raiseUrgency } from './raise-urgency.ts';
import { rate } from './rate.ts';
import { rebindProfile } from './rebind-profile.ts';
import { recall } from './recall.ts';
import { reclassify } from './reclassify.ts';
import { recogniseClosure } from './recognise-closure.ts';
import { recordReceipt } from './record-receipt.ts';
import { recordCallback } from './record-callback.ts';
import { recordContact } from './record-contact.ts';
import { redo } from './redo.ts';
import { referLegalRoute } from './refer-legal-route.ts';
import { refuseTransfer } from './refuse-transfer.ts';
import { rejectDraft } from './reject-draft.ts';
import { releaseChild } from './release-child.ts';
import { reportProgress } from './report-progress.ts';
import { requestExtension } from './request-extension.ts';
import { requestLongCycle } from './request-long-cycle.ts';
import { requestReturn } from './request-return.ts';
import { resumeHandling } from './resume-handling.ts';
import { review } from './review.ts';
import { revise } from './revise.ts';
import { ruleCohandling } from './rule-cohandling.ts';
import { ruleConsultation } from './rule-consultation.ts';
import { ruleExtension } from './rule-extension.ts';
import { ruleLongCycle } from './rule-long-cycle.ts';
import { ruleRecheck } from './rule-recheck.ts';
import { ruleReturn } from './rule-return.ts';
import { settleEmergency } from './settle-emergency.ts';
import { settlePart } from './settle-part.ts';
import { shareAnswer } from './share-answer.ts';
import { sign } from './sign.ts';
import { signCohandling } from './sign-cohandling.ts';
import { submit } from './submit.ts';
import { submitResult } from './submit-result.ts';
import { supervise } from './supervise.ts';
import { supplement } from './supplement.ts';
import { transfer } from './transfer.ts';
import { unmerge } from './unmerge.ts';
import { urge } from './urge.ts';
import { voidTicket } from './void.ts';
import { withdraw } from './withdraw.ts';
import type { VerbRule } from '../step.ts';

/** Every verb on a ticket that exists, one file each. */
export const rules: { readonly [T in Exclude<CommandType, 'open'>]: VerbRule<T> } = {
  abandon,
  accept,
  'adopt-child': adoptChild,
  'adopt-part': adoptPart,
  'answer-at-once': answerAtOnce,
  'approve-draft': approveDraft,
  archive,
  attach,
  detach,
  'ask-for-more': askForMore,
  'assign-handler': assignHandler,
  'assign-lower': assignLower,
  close,
  'close-supervision': closeSupervision,
  complete,
  convene,
  dispatch,
  'dispatch-by-phone': dispatchByPhone,
  'dispatch-jointly': dispatchJointly,
  dispute,
  'dispute-cohandling': disputeCohandling,
  'draft-result': draftResult,
  'feed-back-cohandling': feedBackCohandling,
  'fire-clock': fireClock,
  'give-opinion': giveOpinion,
  'hand-to-emergency': handToEmergency,
  instruct,
  'link-sibling': linkSibling,
  'load-calendar': loadCalendar,
  merge,
  'move-due': moveDue,
  'raise-urgency': raiseUrgency,
  rate,
  'rebind-profile': rebindProfile,
  recall,
  reclassify,
  'recognise-closure': recogniseClosure,
  'record-callback': recordCallback,
  'record-receipt': recordReceipt,
  'record-contact': recordContact,
  redo,
  'refer-legal-route': referLegalRoute,
  'refuse-transfer': refuseTransfer,
  'reject-draft': rejectDraft,
  'release-child': releaseChild,
  'report-progress': reportProgress,
  'request-extension': requestExtension,
  'request-long-cycle': requestLongCycle,
  'request-return': requestReturn,
  'resume-handling': resumeHandling,
  review,
  revise,
  'rule-cohandling': ruleCohandling,
  'rule-consultation': ruleConsultation,
  'rule-extension': ruleExtension,
  'rule-long-cycle': ruleLongCycle,
  'rule-recheck': ruleRecheck,
  'rule-return': ruleReturn,
  'settle-emergency': settleEmergency,
  'settle-part': settlePart,
  'share-answer': shareAnswer,
  sign,
  'sign-cohandling': signCohandling,
  submit,
  'submit-result': submitResult,
  supervise,
  supplement,
  transfer,
  unmerge,
  urge,
  void: voidTicket,
  withdraw,
};
