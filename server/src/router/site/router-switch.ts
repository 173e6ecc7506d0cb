import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem.ts';
import type { Audited } from '../../store/models/audit.ts';
import { publishReference } from '../../store/publish-reference.ts';
import { provenAt } from './proven-at.ts';

/** Which model is used, and whether it may dispatch by itself. Each change is a version of its own. */
export interface RouterSwitch {
  /** `null` = 派单目录 alone. */
  model: number | null;
  /** 自动派单 at a precision that the site's own history proves; `null` = never. */
  automatic: { precision: number; threshold: number } | null;
  /** Epoch milliseconds. */
  at: number;
  by: string;
}

const KIND = ['router', 'switch'] as const;
const off: RouterSwitch = { model: null, automatic: null, at: 0, by: '' };

export const currentSwitch = ({ rules }: Pick<Context, 'rules'>): RouterSwitch =>
  (rules.newest(...KIND) as RouterSwitch | undefined) ?? off;

/** As it stood at an instant. */
export const switchAt = ({ rules }: Pick<Context, 'rules'>, at: number): RouterSwitch =>
  (rules.versions(...KIND).findLast(({ data }) => (data as RouterSwitch).at <= at)?.data as
    | RouterSwitch
    | undefined) ?? off;

/** The model before the one in use; `null` = 派单目录 alone. */
export const modelBefore = (context: Pick<Context, 'rules'>): number | null =>
  switchBefore(context)?.model ?? null;

function switchBefore(context: Pick<Context, 'rules'>): RouterSwitch | undefined {
  const now = currentSwitch(context).model;
  return context.rules
    .versions(...KIND)
    .map(({ data }) => data as RouterSwitch)
    .findLast(({ model }) => model !== now);
}

interface Wish {
  model: number | null;
  /** Precision of 自动派单 that is wanted; `null` = a person sends every ticket. */
  precision: number | null;
}

type By = Pick<Audited, 'person' | 'address'>;

/**
 * Switches a model on or off.
 * @throws ProblemError when there is no such model, or its history does not prove the precision.
 */
export async function switchRouter(
  context: Context,
  { model, precision }: Wish,
  by: By,
  act = 'switch-router',
): Promise<RouterSwitch> {
  const found = model === null ? null : await context.store.routerModels.findById(model).lean();
  if (model !== null && !found) throw new ProblemError(404, 'model-unknown', `没有模型版本 ${model}`);
  const threshold = precision === null ? null : found && provenAt(found.figures, precision);
  if (precision !== null && threshold === null) {
    throw new ProblemError(
      422,
      'precision-not-proven',
      `本站历史未能证明 ${precision * 100}% 的准确率，不能自动派单`,
    );
  }
  const automatic = precision === null || threshold === null ? null : { precision, threshold };
  const next: RouterSwitch = { model, automatic, at: context.clock.now(), by: by.person.name };
  const audited = { ...by, act, ticketNo: null, reason: saidOf(next) };
  await publishReference(
    context,
    ...KIND,
    () => next,
    () => audited,
  );
  return next;
}

const saidOf = ({ model, automatic }: RouterSwitch): string =>
  `模型 ${model ?? '停用'}，自动派单 ${automatic ? `≥ ${automatic.threshold}` : '关闭'}`;

/**
 * Back to what stood before the present model; a person sends every ticket then.
 * @throws ProblemError when nothing stood before.
 */
export async function rollBackRouter(context: Context, by: By): Promise<RouterSwitch> {
  const earlier = switchBefore(context);
  if (!earlier && currentSwitch(context).model === null)
    throw new ProblemError(422, 'nothing-before', '没有可以回退的版本');
  return switchRouter(context, { model: earlier?.model ?? null, precision: null }, by, 'roll-back-router');
}
