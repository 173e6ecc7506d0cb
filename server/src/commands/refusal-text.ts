import type { Refusal } from '@hotline/shared/domain/ticket/decision';

export const refusalText = ({ code }: Refusal): string => code;
