import type { CaseContext, CaseRefusal } from '../case/case.ts';
import type { Rectification, RectificationCommand } from './rectification.ts';

/**
 * 恶意差评申诉: a panel of three or more as the rules say, none of the rated body and not the one who appealed. Who found the rating
 * founded does not rule on the appeal against it.
 */
export function ruleAppeal(
  { appeal, bodyId, verification, openedAt }: Rectification,
  { text, upheld, panel }: Extract<RectificationCommand, { type: 'rule-appeal' }>,
  { now: at, actor: by, supervisionAt }: CaseContext,
): Partial<Rectification> | CaseRefusal {
  if (!appeal) return { code: 'case-status-forbids' };
  if (verification?.by.id === by.id) return { code: 'case-own-act' };
  const least = supervisionAt(openedAt).rectification.panel;
  if (new Set(panel.map(({ name }) => name)).size < least) return { code: 'panel-too-small' };
  if (panel.some((member) => member.bodyId === bodyId || member.name === appeal.by.name)) {
    return { code: 'panel-not-neutral' };
  }
  const ruling = { at, by, text: text.trim(), upheld, panel: panel.map(({ name }) => name) };
  return { appeal: { ...appeal, ruling }, status: upheld ? 'excluded' : 'rectifying' };
}
