import type { CalendarProblemCode } from '../../domain/time/calendar-problem.ts';
import type { ProfileProblem } from '../../domain/sla/validate-profile.ts';

type FileProblemCode =
  | 'bytes-undecodable'
  | 'csv-unreadable'
  | 'json-unreadable'
  | 'shape-invalid'
  | 'columns-missing'
  | 'kind-unknown'
  | 'nothing-read';

/** What is wrong with an edited or imported calendar or profile. */
export const ruleProblemWords: Readonly<
  Record<CalendarProblemCode | ProfileProblem['code'] | FileProblemCode, string>
> = {
  'no-years': '没有年度',
  'year-invalid': '年度不正确',
  'year-gap': '年度不连续或缺失',
  'date-invalid': '日期不存在',
  'range-reversed': '结束早于开始',
  'outside-covered-years': '不在已载入的年度内',
  'off-days-overlap': '放假时段重叠',
  'day-both-off-and-on': '同一天既放假又上班',
  'day-twice': '重复',
  'time-invalid': '时刻不正确',
  'session-reversed': '下班早于上班',
  'sessions-overlap': '工作时段重叠',
  'no-sessions': '没有工作时段',
  'hours-overlap': '作息时段重叠',
  'hours-missing': '有日期没有作息时间',
  'lane-missing': '缺少诉求类型',
  'clock-missing': '缺少必需的时限',
  'span-invalid': '时限写法不正确',
  'span-absurd': '时限过长',
  'count-invalid': '次数不正确',
  'text-missing': '未填写',
  'extension-unfit': '单次延期长于合计或单位不同',
  'bytes-undecodable': '字节无法按编码识别',
  'csv-unreadable': 'CSV 无法读取',
  'json-unreadable': 'JSON 无法读取',
  'shape-invalid': '内容不符合格式',
  'columns-missing': '缺少列',
  'kind-unknown': '无法判断是放假还是上班',
  'nothing-read': '文件中没有可用的内容',
};
