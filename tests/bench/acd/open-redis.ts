import { type AcdRedis, withAcdScripts } from '@hotline/server/acd/scripts';
import { createLogger } from '@hotline/server/observability/logger';
import { connectRedis } from '@hotline/server/store/redis';

/** A connection of its own, as each server process has one. */
export const openAcdRedis = (url: string): AcdRedis =>
  withAcdScripts(connectRedis(url, createLogger('error')));
