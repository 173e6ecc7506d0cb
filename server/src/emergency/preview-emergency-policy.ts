import type { EmergencyPreview } from '@hotline/shared/contracts/rest/emergency';
import { detectRisks } from '@hotline/shared/domain/emergency/detect-risks';
import { problemsOfEmergencyPolicy } from '@hotline/shared/domain/emergency/policy';
import type { EmergencyPolicy } from '@hotline/shared/domain/emergency/policy';
import type { Context } from '../context.ts';
import { emergencyPolicyOf } from './emergency-policy.ts';

/** Tickets that are looked at. */
const LATEST = 2000;
const SHOWN = 200;

interface Written {
  state: { ticketNo: string | null; matter: { title: string; content: string } };
}

/** The words of an edited policy against what was written lately; nothing is changed. */
export async function previewEmergencyPolicy(
  context: Context,
  edited: EmergencyPolicy,
): Promise<EmergencyPreview> {
  const current = emergencyPolicyOf(context.rules);
  const written = await context.store.tickets
    .find({}, { 'state.ticketNo': 1, 'state.matter.title': 1, 'state.matter.content': 1 })
    .sort({ 'state.openedAt': -1 })
    .limit(LATEST)
    .lean<Written[]>();
  const looked = written.map(({ state: { ticketNo, matter } }) => {
    const text = `${matter.title} ${matter.content}`;
    return { ticketNo: ticketNo ?? '', before: wordsIn(text, current), after: wordsIn(text, edited) };
  });
  const changes = looked
    .map(({ ticketNo, before, after }) => ({
      ticketNo,
      gained: after.filter((word) => !before.includes(word)),
      lost: before.filter((word) => !after.includes(word)),
    }))
    .filter(({ gained, lost }) => gained.length + lost.length > 0);
  return {
    problems: problemsOfEmergencyPolicy(edited),
    looked: looked.length,
    lit: {
      before: looked.filter(({ before }) => before.length > 0).length,
      after: looked.filter(({ after }) => after.length > 0).length,
    },
    changes: changes.slice(0, SHOWN),
  };
}

const wordsIn = (text: string, { directions, riskWords }: EmergencyPolicy): string[] => [
  ...new Set(detectRisks(text, directions, riskWords).map(({ word }) => word)),
];
