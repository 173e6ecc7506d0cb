import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What is wrong with a value, as the interface says it; a schema's own Chinese sentence goes first. */
export function sayIssue(issue: Issue): string {
  if (/^[^a-z]*\p{Script=Han}/iu.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return `最多 ${issue.maximum}${units[issue.origin] ?? ''}`;
    case 'invalid_type':
      return '未填写，或类型不对';
    case 'invalid_value':
      return '不在可选范围内';
    case 'invalid_format':
      return '格式不对';
    case 'unrecognized_keys':
      return `有不认识的内容：${issue.keys.join('、')}`;
    default:
      return '不符合要求';
  }
}

const units: Record<string, string> = { string: ' 个字', array: ' 项' };

const tooSmall = (origin: string, minimum: number): string =>
  origin === 'string' && minimum === 1 ? '不能为空' : `至少 ${minimum}${units[origin] ?? ''}`;
