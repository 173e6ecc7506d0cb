import type { Refusal, RefusalCode, RefusalDetails } from '../../domain/ticket/decision.ts';
import { fieldWords } from './field.ts';
import { roleWords } from './role.ts';
import { statusWords } from './status.ts';
import { sayInstant, saySpan } from './time.ts';
import { verbWords } from './verb.ts';

type Sentences = { readonly [C in RefusalCode]: (details: RefusalDetails[C]) => string };

const sentences: Sentences = {
  'ticket-unknown': () => '没有这张工单。',
  'already-open': () => '工单已登记，不能重复登记。',
  'already-received': ({ ticketNo }) => `这条推送已受理，工单号 ${ticketNo}。`,
  'role-forbidden': ({ role }) => `${roleWords[role]}不能做这一步。`,
  'status-forbids': ({ status, verb }) => `工单现为“${statusWords[status]}”，不能${verbWords[verb]}。`,
  'out-of-scope': () => '这张工单不在您的单位或未交您办理。',
  'recusal-actor': () => '按回避规定，您不能查看或处理这张工单。',
  'own-act': () => '不能审核、裁定自己派出、答复或申请的事项。',
  'field-missing': ({ fields }) =>
    `请填写：${fields.map((field) => fieldWords[field] ?? field).join('、')}。`,
  'type-forbids': () => '只有咨询和表扬可以即时答复。',
  'knowledge-unknown': () => '即时答复咨询须引用已发布的知识条目。',
  'attachment-unknown': () => '只能移除本人在本轮添加的附件。',
  'attachments-full': ({ most }) => `附件已满 ${most} 个，请另行补充。`,
  'already-asked': () => '受理前只能要求补充一次。',
  'already-done': () => '这一步已经完成。',
  'consent-missing': () => '不涉及人身危险的转接须先征得诉求人同意。',
  'transfer-unknown': ({ transferNo }) => `没有转接编号 ${transferNo}。`,
  'body-unknown': () => '没有这个承办单位，或已停用。',
  'body-none-below': () => '本单位没有下级单位。',
  'urgency-too-low': () => '只有特急、紧急工单可以电话先派、事后补单。',
  'told-at-invalid': ({ earliest, latest }) =>
    `电话告知时间须在 ${sayInstant(earliest)} 至 ${sayInstant(latest)} 之间。`,
  'leads-count': ({ least, most }) => `一单多办须选 ${least}–${most} 个主办单位。`,
  'parts-open': ({ bodyIds }) => `还有 ${bodyIds.length} 张分办单未答复，答复齐后一并回访。`,
  'body-twice': () => '同一承办单位不能重复选择。',
  'recusal-body': () => '按回避规定，不能派给被投诉单位。',
  'conduct-route': () => '涉及作风、不作为、廉洁或打击报复的，只能派给上级或监督单位。',
  'body-full': () => '该单位在办已达承载量，继续派单须说明理由。',
  'township-guard': () => '该事项不在乡镇履职清单内，派给乡镇须说明理由。',
  'too-early': ({ from }) => `自动派单须等待派单员查看至 ${sayInstant(from)}。`,
  'consultation-needed': ({ upheldReturns }) => `本轮退单已成立 ${upheldReturns} 次，须提请疑难工单会商。`,
  designated: () => '会商指定承办，不得退单或改派。',
  'window-closed': ({ closedAt }) =>
    closedAt === null ? '已不能再提出。' : `期限已于 ${sayInstant(closedAt)} 届满。`,
  'handler-unknown': () => '经办人不属于本单位，或须回避。',
  'approval-missing': () => '答复须经单位审签，且与审签稿一致。',
  'nothing-to-judge': () => '没有待审批的事项。',
  'contact-missing': () => '没有对应的联系记录，请先登记联系。',
  'contact-implausible': () => '联系结果与诉求人的选择不符。',
  'cohandlers-open': ({ bodyIds }) => `还有 ${bodyIds.length} 个协办单位未反馈，请等待或注明协办未反馈。`,
  'cohandler-unknown': () => '该单位不是这张工单的协办单位。',
  'span-invalid': ({ span }) => `时长“${span}”无效。`,
  'extension-none-left': ({ allowed }) => (allowed === 0 ? '这类工单不能延期。' : `最多延期 ${allowed} 次。`),
  'extension-too-long': ({ longest }) => `延期不得超过 ${saySpan(longest)}。`,
  'extension-too-late': ({ latest }) =>
    latest === null ? '已过申请延期的期限。' : `申请延期须在 ${sayInstant(latest)} 前提出。`,
  'long-cycle-not-listed': () => '该事项不在长周期清单内。',
  'long-cycle-pending': () => '已申请挂账。',
  'until-invalid': ({ latest }) => `挂账期限须晚于承办时限，且不晚于 ${sayInstant(latest)}。`,
  'callback-not-wanted': () => '诉求人匿名、保密或不愿回访，请以质检代替。',
  'callback-incomplete': ({ attempts, needed, notBefore }) =>
    notBefore === null
      ? `已回访 ${attempts} 次，须跨两日满 ${needed} 次未接通。`
      : `未评价办结须等到 ${sayInstant(notBefore)}。`,
  'already-rated': () => '本轮已评价。',
  'rating-missing': () => '诉求人尚未评价。',
  'rating-satisfied': () => '诉求人已满意，无需重办或认定。',
  'redo-exhausted': () => '已重办两次，须由热线办办结认定或书面督办。',
  'dispute-too-late': ({ until }) => `申请复核期限已于 ${sayInstant(until)} 届满。`,
  'dispute-once': () => '本轮已复核一次。',
  'urgency-not-higher': () => '紧急程度只能提高。',
  'parent-unknown': ({ ticketNo }) => `没有工单 ${ticketNo}。`,
  'parent-closed': ({ ticketNo }) => `工单 ${ticketNo} 已结束，不能作为主单。`,
  'merge-into-self': () => '不能与自身合并或关联。',
  'has-children': () => '主单不能再并入其他工单。',
  'child-unknown': ({ ticketNo }) => `${ticketNo} 不是关联单。`,
  'clock-unknown': () => '没有这一时限，或已结束。',
  'due-forbidden': ({ earliest }) => `时限不得早于 ${sayInstant(earliest)}，也不得晚于上级时限。`,
  'not-due': () => '尚未到期。',
  'already-fired': () => '已经记录。',
  'level-not-higher': ({ level }) => `督办已是 ${level} 级，只能提高。`,
  'level-forbidden': ({ level }) => `您不能签发 ${level} 级督办。`,
  'order-none': () => '没有未销号的督办。',
  'issuer-only': () => '只有签发人可以销号。',
  'calendar-still-missing': ({ year }) =>
    year === null ? '没有等待日历的时限。' : `${year} 年日历尚未载入。`,
};

/** Why a command was refused, in a sentence for the screen. */
export function refusalSentence(refusal: Refusal): string {
  return (sentences[refusal.code] as (details: object) => string)(refusal);
}
