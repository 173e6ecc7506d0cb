import type { CaseContext, CaseRefusal } from '../case/case.ts';
import type { Rectification, RectificationCommand } from './rectification.ts';

const LEAST_PANEL = 3;

/**
 * 恶意差评申诉: a panel of three or more, none of the rated body and not the one who appealed. Who found the rating
 * founded does not rule on the appeal against it.
 */
export function ruleAppeal(
  { appeal, bodyId, verification }: Rectification,
  { text, upheld, panel }: Extract<RectificationCommand, { type: 'rule-appeal' }>,
  { now: at, actor: by }: CaseContext,
): Partial<Rectification> | CaseRefusal {
  if (!appeal) return { code: 'case-status-forbids' };
  if (verification?.by.id === by.id) return { code: 'case-own-act' };
  if (new Set(panel.map(({ name }) => name)).size < LEAST_PANEL) return { code: 'panel-too-small' };
  if (panel.some((member) => member.bodyId === bodyId || member.name === appeal.by.name)) {
    return { code: 'panel-not-neutral' };
  }
  const ruling = { at, by, text: text.trim(), upheld, panel: panel.map(({ name }) => name) };
  return { appeal: { ...appeal, ruling }, status: upheld ? 'excluded' : 'rectifying' };
}
