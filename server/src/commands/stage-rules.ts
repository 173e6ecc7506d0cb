import type { StageRules } from '@hotline/shared/domain/ticket/clock/stages';
import type { Context } from '../context.ts';

/** By what the stages of deadlines are reckoned now. */
export const stageRules = ({ rules }: Pick<Context, 'rules'>): StageRules => ({
  ladder: rules.ladder(),
  calendar: rules.calendar(),
});
