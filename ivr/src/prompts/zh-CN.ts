/**
 * What callers hear, in Mandarin. A site replaces any of them by a recording of its own (`KEY.wav` in its
 * prompts folder). Numbers are written as they are spoken: 110 is 幺幺零. `{site}` is the place's name.
 */
export const texts = {
  greeting:
    '您好，{site}幺二三四五热线，通话将被录音。如遇人身财产危险，请直接告诉我们，立即为您转接幺幺零、幺幺九或幺二零。正在为您转接人工。',
  blocked:
    '您好，{site}幺二三四五热线。您的号码因多次骚扰，目前暂停受理电话诉求，如有异议请通过政务服务网提出。如遇人身财产危险，请现在按一，或直接拨打幺幺零。',
  'surge-notice': '目前来电较多，等候时间可能较长。非紧急事项也可以通过政务服务网提交。',
  'menu-mandarin': '普通话服务请按',
  'menu-dialect': '方言服务请按',
  'menu-english': '英语服务请按',
  'menu-enterprise': '企业专席请按',
  'menu-special': '特种专席请按',
  'menu-progress': '查询办理进度请按',
  'menu-voice-mail': '语音留言请按',
  'menu-agent': '人工服务请按零，或稍候。',
  'progress-ask':
    '请输入六位查询码，按井号键结束。如果不是用登记的电话来电，请在查询码后接着输入登记电话的后八位。',
  'progress-unknown': '查询码或电话号码不正确，请重新输入，按井号键结束。需要人工服务请稍候。',
  'progress-limited': '查询次数过多，请一小时后再试。正在为您转接人工。',
  'progress-received': '您的诉求已经受理，正在分派。需要人工服务请稍候。',
  'progress-working': '您的诉求已经转交承办单位，正在办理。需要人工服务请稍候。',
  'progress-review': '承办单位已经答复，正在审核回访。需要人工服务请稍候。',
  'progress-closed': '您的诉求已经办结。需要人工服务请稍候。',
  'position-first': '您是下一位，请稍候。',
  'ahead-before': '您前面还有',
  'ahead-after': '位来电人。',
  'wait-before': '预计等候',
  'wait-after': '分钟。',
  'no-agent': '抱歉，目前没有话务员在线，您的来电已经登记，我们会尽快给您回电。',
  'still-waiting': '话务员正忙，您的排队位置已为您保留，请稍候。',
  'call-back-offer': '如不便等候，请按幺，我们将保留您的排队位置，尽快给您回电。',
  'call-back-promised': '好的，您的排队位置已保留，我们将在三十分钟内给您回电，再见。',
  'voice-mail-offer': '如需留言，请按二。',
  'voice-mail-chosen': '请留言。',
  'voice-mail-overload': '目前排队人数较多，您可以留言，我们会尽快给您回电；继续排队请按零。',
  'voice-mail-nobody': '抱歉，目前没有话务员在线，您可以留言，我们会尽快给您回电。',
  'voice-mail-how': '请在提示音后说明您的姓名、地点和诉求，说完请按井号键。',
  'voice-mail-thanks': '您的留言已收到，我们会尽快办理并给您回电，再见。',
  'voice-mail-empty': '没有听到您的留言，我们会尽快给您回电，再见。',
  'voice-mail-failed': '抱歉，留言暂时无法录制，您的来电已经登记，我们会尽快给您回电，再见。',
  apology: '抱歉让您久等了，请稍候。',
  'hold-notice': '通话暂时中断，请不要挂机，正在为您重新接通话务员。',
  survey: '请对本次服务评价：非常满意请按幺，满意请按二，基本满意请按三，不满意请按四，非常不满意请按五。',
  thanks: '感谢您的评价，再见。',
  goodbye: '感谢您的来电，再见。',
  'recording-notice': '您好，这里是{site}幺二三四五热线，通话将被录音。',
  unreached: '诉求人暂时无法接通。',
  'alert-urgent':
    '您好，这里是{site}幺二三四五热线。有一件紧急工单已派至贵单位，请立即签收办理。确认收到请按幺。',
  'alert-critical':
    '您好，这里是{site}幺二三四五热线。有一件特急工单已派至贵单位，请立即签收办理。确认收到请按幺。',
  'alert-confirmed': '您的确认已记录，请立即签收办理，再见。',
  'number-0': '零',
  'number-1': '一',
  'number-2': '二',
  'number-3': '三',
  'number-4': '四',
  'number-5': '五',
  'number-6': '六',
  'number-7': '七',
  'number-8': '八',
  'number-9': '九',
  'number-10': '十',
  'number-100': '百',
  'number-pair': '两',
} as const;

/** A prompt that is spoken, or a sound that is not speech. */
export type PromptKey = keyof typeof texts | 'ringback' | 'speak-now';
