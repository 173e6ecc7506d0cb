import { emergencyLines } from '@hotline/shared/domain/ticket/vocabulary';
import type { LineNumber } from '@hotline/shared/domain/ticket/vocabulary';
import type { Config } from '../../config.ts';
import type { Platform } from './send-push.ts';

type Known = Pick<Config, 'policeUrl' | 'policeSecret' | 'linePlatforms'>;

const isEmergency = (line: LineNumber): boolean => emergencyLines.some((known) => known === line);

/** Where transfers to a line are pushed: a platform of its own, else the police's for the emergency lines. */
export function platformOf(
  { policeUrl: url, policeSecret: secret, linePlatforms }: Known,
  line: LineNumber,
): Platform | null {
  const own = linePlatforms[line];
  if (own) return own;
  return isEmergency(line) && url !== null && secret !== null ? { url, secret } : null;
}

/** By what a line's platform signs what it sends us; `null` = it is not connected. */
export const secretOf = ({ policeSecret, linePlatforms }: Known, line: LineNumber): string | null =>
  linePlatforms[line]?.secret ?? (isEmergency(line) ? policeSecret : null);

/** The number under which a transfer is kept here: each further platform counts for itself. */
export const keptNo = (line: LineNumber, transferNo: string): string =>
  isEmergency(line) ? transferNo : `${line}-${transferNo}`;

export const isConnected = ({ policeUrl, linePlatforms }: Known): boolean =>
  policeUrl !== null || Object.keys(linePlatforms).length > 0;
