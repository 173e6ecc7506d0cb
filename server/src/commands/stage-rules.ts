import type { StageRules } from '@hotline/shared/domain/ticket/clock/stages';
import type { Context } from '../context.ts';
import { supervisionAt } from '../supervision/supervision-policy.ts';

/** By what the stages of deadlines are reckoned now. */
export const stageRules = ({ rules }: Pick<Context, 'rules'>): StageRules => ({
  supervisionAt: supervisionAt({ rules }),
  calendar: rules.calendar(),
});
