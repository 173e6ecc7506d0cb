export * from './zh-CN/clock.ts';
export * from './zh-CN/field.ts';
export * from './zh-CN/matter.ts';
export * from './zh-CN/refusal.ts';
export * from './zh-CN/role.ts';
export * from './zh-CN/status.ts';
export * from './zh-CN/time.ts';
export * from './zh-CN/verb.ts';
