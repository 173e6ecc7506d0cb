import type { Inspection, InspectionCommand } from '@hotline/shared/domain/quality/inspection';
import { inspectionRules } from '@hotline/shared/domain/quality/rules';
import { recomputed } from '@hotline/shared/domain/supervision/case/deadline';
import type { CaseRoom } from '../supervision/case-room.ts';

/** 质检. Its one deadline ends the time to object; nothing has to happen then. */
export const inspectionRoom: CaseRoom<Inspection, InspectionCommand> = {
  kind: 'inspection',
  model: ({ inspections }) => inspections,
  rules: inspectionRules,
  watch: () => [],
  settle: (inspection, { calendar }) => ({
    ...inspection,
    appealing: inspection.appealing && recomputed(calendar, inspection.appealing),
  }),
  fired: () => Promise.resolve(),
  telling: () => null,
  follow: () => Promise.resolve(),
};
