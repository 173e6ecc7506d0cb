import type { CallRecord } from '@hotline/shared/domain/call/record';

/** Emergency lines that call us go before everybody (国办发〔2022〕12号). */
const emergencyPriority = 9;

export const priorityOf = ({ trunk }: Pick<CallRecord, 'trunk'>): number =>
  trunk === 'citizens' ? 0 : emergencyPriority;
