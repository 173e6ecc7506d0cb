import type { Actor } from '../actor.ts';
import type { Role } from '../vocabulary.ts';

function staff(role: Role, name: string, bodyId: string | null = null, id: string = role): Actor {
  return { id, name, role, bodyId };
}

/** The lead body of most stories, another one, and a township. */
export const WATER = 'water';
export const HOUSING = 'housing';
export const TOWNSHIP = 'sunkou';
/** Inspects conduct (督查). */
export const INSPECTION = 'inspection';

export const agent = staff('agent', '李话务');
export const shiftLeader = staff('shift-leader', '王班长');
export const dispatcher = staff('dispatcher', '张派单');
export const reviewer = staff('reviewer', '赵审核');
export const otherReviewer = staff('reviewer', '杨审核', null, 'other-reviewer');
/** Has two roles: what he dispatched he must not review. */
export const reviewingDispatcher = staff('reviewer', '张派单', null, 'dispatcher');
export const callbackAgent = staff('callback-agent', '钱回访');
export const qa = staff('qa', '孙质检');
export const supervisor = staff('supervisor', '周督办');
export const hotlineHead = staff('hotline-head', '吴主任');
export const leader = staff('leader', '郑县长');
export const administrator = staff('administrator', '冯管理');
export const auditor = staff('auditor', '陈审计');
export const machine = staff('machine', '系统');
export const citizen = staff('citizen', '诉求人');
export const liaison = staff('liaison', '褚联络', WATER);
export const handler = staff('handler', '卫经办', WATER);
export const bodyHead = staff('body-head', '蒋审签', WATER);
export const housingLiaison = staff('liaison', '沈联络', HOUSING, 'housing-liaison');
export const housingHandler = staff('handler', '韩经办', HOUSING, 'housing-handler');

export const everyone: readonly Actor[] = [
  agent,
  shiftLeader,
  dispatcher,
  reviewer,
  otherReviewer,
  reviewingDispatcher,
  callbackAgent,
  qa,
  supervisor,
  hotlineHead,
  leader,
  administrator,
  auditor,
  machine,
  citizen,
  liaison,
  handler,
  bodyHead,
  housingLiaison,
  housingHandler,
];
