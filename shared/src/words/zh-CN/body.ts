import type { CallStep, DutyList } from '../../domain/bodies/body-entry.ts';
import type { BodyField, RegisterChange } from '../../domain/bodies/register-changes.ts';
import type { RegisterProblemCode } from '../../domain/bodies/register-problem.ts';
import type { BodyTier } from '../../domain/routing/body.ts';

export const bodyTierWords: Readonly<Record<BodyTier, string>> = {
  city: '市直',
  county: '县直',
  township: '乡镇',
  enterprise: '公共企业',
  vertical: '垂直管理',
  hotline: '热线',
};

export const dutyListWords: Readonly<Record<DutyList, string>> = {
  powers: '权责清单',
  functions: '三定方案',
  township: '履职清单',
};

export const callStepWords: Readonly<Record<CallStep, string>> = {
  'duty-officer': '值班员',
  'deputy-head': '分管领导',
  head: '主要领导',
  'duty-office': '值班室',
};

export const bodyFieldWords: Readonly<Record<BodyField, string>> = {
  name: '名称',
  aliases: '别名',
  tier: '类型',
  parentId: '上级',
  divisionCode: '区划',
  needsApproval: '审签',
  inspects: '可查办',
  duties: '职责清单',
  liaisons: '联络员',
  handlers: '经办人',
  approvers: '审签人',
  contacts: '值班联系',
  shifts: '值班表',
  capacity: '承载量',
  closedAt: '撤销',
  successorId: '承接单位',
};

export const registerChangeWords: Readonly<Record<RegisterChange['change'], string>> = {
  added: '新增',
  changed: '修改',
  closed: '撤销',
  reopened: '恢复',
};

type FileProblemCode =
  | 'code-missing'
  | 'code-twice'
  | 'tier-unknown'
  | 'list-unknown'
  | 'step-unknown'
  | 'flag-unreadable'
  | 'row-kind-unknown'
  | 'rows-too-many'
  | 'xlsx-unreadable'
  | 'xlsx-too-large';

/** What is wrong with the places and bodies of a site, or with the file that they come from. */
export const registerProblemWords: Readonly<Record<RegisterProblemCode | FileProblemCode, string>> = {
  'code-missing': '缺少编码',
  'code-twice': '编码重复',
  'tier-unknown': '类型无法识别（市直、县直、乡镇、公共企业、垂直管理、热线）',
  'list-unknown': '依据清单无法识别（权责清单、三定方案、履职清单）',
  'step-unknown': '顺位无法识别（值班员、分管领导、主要领导、值班室）',
  'flag-unreadable': '应填是或否',
  'row-kind-unknown': '记录类别无法识别（区划、单位、职责、值班联系、值班表）',
  'rows-too-many': '行数超过上限',
  'xlsx-unreadable': 'Excel 文件无法读取',
  'xlsx-too-large': 'Excel 文件解压后超过上限',
  'body-code-invalid': '编码只能用字母、数字、横线和下划线，40 位以内',
  'name-missing': '缺少名称',
  'name-twice': '名称已被其他单位使用',
  'alias-twice': '别名已被其他单位使用',
  'parent-unknown': '上级单位不存在',
  'parent-cycle': '上级关系成环',
  'parent-closed': '上级单位已撤销',
  'division-unknown': '区划代码不存在',
  'division-code-invalid': '区划代码应为 6、9 或 12 位数字',
  'capacity-invalid': '承载量应为正整数',
  'category-missing': '事项应为一至三级，用“/”分隔',
  'clause-missing': '缺少依据条款',
  'phone-invalid': '电话号码不正确',
  'date-invalid': '日期不存在',
  'range-reversed': '结束早于开始',
  'successor-unknown': '承接单位不存在',
  'successor-closed': '承接单位已撤销',
  'successor-missing': '有在办工单，撤销须指定承接单位；在办件数',
  'account-missing': '没有这个账号',
  'account-elsewhere': '账号属于其他单位',
  'account-role': '账号没有相应角色',
  'liaison-missing': '没有联络员账号，派单后无人签收',
  'approver-missing': '需要审签但没有审签人账号',
  'contact-missing': '没有值班联系人，紧急件无法电话通知',
  'category-unknown': '事项不在派单目录中',
  'township-duties-missing': '乡镇没有履职清单，任何事项都不能派往',
  'staff-left': '单位已撤销，账号仍在使用',
};
