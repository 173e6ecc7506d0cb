import type { Problem } from '@hotline/shared/contracts/problem';

const byCode: Record<string, string> = {
  'network-unreachable': '网络不通，服务器没有应答。已填写的内容都在，恢复后请重试。',
  'version-stale': '内容刚刚被别人更新。已载入最新内容，请核对后再提交；您填写的内容没有丢失。',
  'softphone-not-registered': '话机还没有注册成功，请稍候或检查麦克风。',
  'not-signed-in-as-agent': '您还没有作为坐席签入，请重新登录。',
  'in-call': '通话中不能改变坐席状态。',
  'call-gone': '通话已结束。',
  'not-your-call': '这不是您的通话。',
};

const byStatus: Record<number, string> = {
  400: '填写的内容有误，请检查。',
  401: '登录已失效，请重新登录。',
  403: '您没有权限做这一步。',
  404: '没有找到，可能已被删除或无权查看。',
  409: '内容已变化，请核对后重试。',
  413: '内容太长，请精简后再提交。',
  422: '内容不符合要求，请检查。',
  429: '操作太频繁，请稍后再试。',
  502: '服务暂时不可用，请稍后再试。',
  503: '服务暂时不可用，请稍后再试。',
};

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** A refusal in a sentence that says what to do; the code in brackets where no sentence is known. */
export const problemSentence = (problem: Problem): string => {
  const known = byCode[problem.code];
  if (known !== undefined) return known;
  const said = [problem.title, problem.detail].find((text) => text !== undefined && isChinese(text));
  return said ?? `${byStatus[problem.status] ?? '服务器出错，请稍后再试。'}（${problem.code}）`;
};

const fields: Record<string, string> = {
  title: '标题',
  content: '诉求内容',
  category: '事项分类',
  divisionCode: '所属区划',
  address: '详细地址',
  contactNo: '联系电话',
  callerNo: '来电号码',
  name: '姓名',
  login: '用户名',
  staffNo: '工号',
  roles: '角色',
  creditCode: '信用代码',
  reason: '理由',
  note: '备注',
  reply: '答复',
  text: '内容',
};

/** What the screen calls the input of a path, e.g. `body.matter.title`; the path itself where it has no name. */
export const fieldName = (path: string): string =>
  fields[path.split('.').findLast((part) => !/^\d+$/u.test(part)) ?? ''] ?? path;
