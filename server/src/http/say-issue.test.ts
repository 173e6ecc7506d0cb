import { expect, it } from 'vitest';
import { z } from 'zod';
import { sayIssue } from './say-issue.ts';

const said = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(sayIssue) ?? [];

it.each<[z.ZodType, unknown, string]>([
  [z.string().min(1), '', '不能为空'],
  [z.string().min(5), '停水', '至少 5 个字'],
  [z.string().max(3), '停水三天', '最多 3 个字'],
  [z.array(z.string()).min(2), [], '至少 2 项'],
  [z.number().max(90), 91, '最多 90'],
  [z.string(), undefined, '未填写，或类型不对'],
  [z.enum(['一般', '紧急']), '加急', '不在可选范围内'],
  [z.string().regex(/^\d{6}$/u), '12a', '格式不对'],
  [z.strictObject({}), { role: 1 }, '有不认识的内容：role'],
  [z.string().regex(/^1/u, '号码以 1 开头'), '2', '号码以 1 开头'],
])('what is wrong is said in Chinese: %#', (schema, value, sentence) => {
  expect(said(schema, value)).toEqual([sentence]);
});
