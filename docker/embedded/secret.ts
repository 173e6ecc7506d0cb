import { randomBytes } from 'node:crypto';

/** A fresh secret of 192 bits, safe in URLs and configuration files. */
export const newSecret = (): string => randomBytes(24).toString('hex');
