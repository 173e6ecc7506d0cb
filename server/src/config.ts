import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { SmsGateway } from './gateways/sms/send-sms.ts';
import { linePlatforms } from './line-platforms.ts';
import { proofHashes } from './store/proof-hash.ts';
import type { ProofHash } from './store/proof-hash.ts';
import type { VoiceTimers } from './voice-timers.ts';
import { readVoiceDoors, type VoiceDoor } from './voice-doors.ts';

const serviceNames = ['web', 'worker', 'clock'] as const;
export type ServiceName = (typeof serviceNames)[number];

const flag = z
  .enum(['0', '1', ''])
  .default('0')
  .transform((value) => value === '1');
const absent = z.literal('').transform(() => undefined);
const optional = <T extends z.ZodType>(schema: T) => z.union([absent, schema]).optional();

const span = (ms: number) => z.coerce.number().int().positive().default(ms);
/** Milliseconds; the defaults are those of the field (GB/T 33358-2016: answered within 15 s). */
const voiceTimers = {
  VOICE_RING_MS: span(15_000),
  VOICE_LINE_MS: span(15_000),
  /** 0 = none: the agent is ready again at once. */
  VOICE_WRAP_UP_MS: z.coerce.number().int().nonnegative().default(60_000),
  VOICE_TAKE_OVER_MS: span(5_000),
  VOICE_ANNOUNCE_FIRST_MS: span(30_000),
  VOICE_ANNOUNCE_EVERY_MS: span(45_000),
  VOICE_TRUNK_REST_MS: span(60_000),
};

const environment = z
  .object({
    MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//u, 'a mongodb:// address is needed'),
    REDIS_URL: z.string().regex(/^rediss?:\/\//u, 'a redis:// address is needed'),
    /** Shared secret of the link between ivr and server. */
    LINK_TOKEN: optional(z.string().min(16)),
    /**
     * Where Asterisk's SIP over WebSocket listens; `/ws` is passed on to it. Several voice nodes: one each, named by the
     * NODE_ID of its ivr, as `ivr-1=ws://10.0.0.1:8088/ws,ivr-2=ws://10.0.0.2:8088/ws`.
     */
    ASTERISK_WS_URL: optional(z.string().transform(readVoiceDoors)),
    HOTLINE_HOST: z.string().default('127.0.0.1'),
    HOTLINE_PORT: z.coerce.number().int().min(0).max(65_535).default(12_345),
    HOTLINE_TLS_CERT: optional(z.string()),
    HOTLINE_TLS_KEY: optional(z.string()),
    /** Origin that browsers see when a proxy stands in front, e.g. `https://12345.example.gov.cn`. */
    HOTLINE_ORIGIN: optional(z.url()),
    HOTLINE_PRODUCTION: flag,
    /** Folder of an installation; anchors of the proof lie below it unless HOTLINE_PROOF names another place. */
    HOTLINE_DATA: optional(z.string()),
    HOTLINE_PROOF: optional(z.string()),
    /** By what new chains and anchors are hashed; what stands keeps its own. */
    PROOF_HASH: z.enum(proofHashes).default('sha256'),
    /** Where the voice side keeps recordings, for erasing those of a person. */
    RECORDINGS_DIR: optional(z.string()),
    /** Where files that people add to tickets are kept, of every process the same; below HOTLINE_DATA unless named. */
    ATTACHMENTS_DIR: optional(z.string()),
    /** Demo people, bodies and knowledge. */
    HOTLINE_DEMO: flag,
    HOTLINE_TEST_CLOCK: flag,
    SESSION_SECRET: optional(z.string().min(32)),
    /** Shared with the police's platform; signs what is pushed, both ways. Without it nothing is taken in. */
    POLICE_SECRET: optional(z.string().min(32)),
    /** Where transfers to 110 are pushed, e.g. `https://10.1.2.3/transfers`; without it they stay voice alone. */
    POLICE_URL: optional(z.url({ protocol: /^https?$/u })),
    /** Platforms of further lines, by number; transfers go there and come from there as with the police's. */
    LINE_PLATFORMS: linePlatforms,
    /** Learned models that are kept besides the one in use and the one before; older ones go. */
    ROUTER_MODELS_KEPT: z.coerce.number().int().min(1).max(1000).default(14),
    /** Gateway of the site's operator for messages; without it nobody is sent any. */
    SMS_URL: optional(z.url({ protocol: /^https?$/u })),
    SMS_TOKEN: optional(z.string().min(16)),
    SERVICES: z
      .string()
      .default(serviceNames.join(','))
      .transform((value) => value.split(',').map((name) => name.trim()))
      .pipe(z.array(z.enum(serviceNames)).min(1)),
    ...voiceTimers,
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .check((context) => {
    for (const message of contradictions(context.value)) {
      context.issues.push({ code: 'custom', message, input: context.value });
    }
  });
type Environment = z.infer<typeof environment>;

const loopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

const secure = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || loopback(hostname);
};

function contradictions(env: Environment): string[] {
  const tls = env.HOTLINE_TLS_CERT !== undefined && env.HOTLINE_TLS_KEY !== undefined;
  const found: [boolean, string][] = [
    [
      !loopback(env.HOTLINE_HOST) && !tls,
      'plain http is refused off loopback: set HOTLINE_TLS_CERT and HOTLINE_TLS_KEY',
    ],
    [
      (env.HOTLINE_TLS_CERT === undefined) !== (env.HOTLINE_TLS_KEY === undefined),
      'certificate and key belong together',
    ],
    [env.HOTLINE_PRODUCTION && env.HOTLINE_TEST_CLOCK, 'HOTLINE_TEST_CLOCK is refused in production'],
    [env.HOTLINE_PRODUCTION && env.HOTLINE_DEMO, 'HOTLINE_DEMO is refused in production'],
    [env.HOTLINE_PRODUCTION && env.SESSION_SECRET === undefined, 'SESSION_SECRET is needed in production'],
    [
      env.POLICE_URL !== undefined && env.POLICE_SECRET === undefined,
      'POLICE_URL needs POLICE_SECRET, which signs what is pushed',
    ],
    [
      env.POLICE_URL !== undefined && !secure(env.POLICE_URL),
      'POLICE_URL must be https off loopback: names and numbers travel there',
    ],
    [(env.SMS_URL === undefined) !== (env.SMS_TOKEN === undefined), 'SMS_URL and SMS_TOKEN belong together'],
    [
      env.SMS_URL !== undefined && !secure(env.SMS_URL),
      'SMS_URL must be https off loopback: numbers travel there',
    ],
    [env.HOTLINE_PRODUCTION && env.LINK_TOKEN === undefined, 'LINK_TOKEN is needed in production'],
  ];
  return found.filter(([contradicts]) => contradicts).map(([, message]) => message);
}

export interface Config {
  mongoUri: string;
  redisUrl: string;
  linkToken: string | undefined;
  voiceDoors: readonly VoiceDoor[];
  host: string;
  port: number;
  tls: { certFile: string; keyFile: string } | null;
  origin: string | undefined;
  production: boolean;
  /** Where signed anchors are written, outside of the store; `null` = nowhere. */
  proofDir: string | null;
  proofHash: ProofHash;
  /** `null` = recordings are not within reach. */
  recordingsDir: string | null;
  /** `null` = no files are taken. */
  attachmentsDir: string | null;
  demo: boolean;
  testClock: boolean;
  sessionSecret: string;
  /** `null` = the police's platform is not connected. */
  policeSecret: string | null;
  policeUrl: string | null;
  linePlatforms: Readonly<Record<string, { url: string; secret: string }>>;
  routerModelsKept: number;
  /** `null` = no messages are sent. */
  sms: SmsGateway | null;
  services: readonly ServiceName[];
  logLevel: Environment['LOG_LEVEL'];
  voiceTimers: VoiceTimers;
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * The only place that reads the environment.
 * @throws ConfigError naming every variable that is missing or wrong; values are never repeated.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) =>
      [path.join('.'), message].filter(Boolean).join(': '),
    );
    throw new ConfigError(lines.join('; '));
  }
  return configOf(parsed.data);
}

function configOf(env: Environment): Config {
  return {
    mongoUri: env.MONGODB_URI,
    redisUrl: env.REDIS_URL,
    linkToken: env.LINK_TOKEN,
    voiceDoors: env.ASTERISK_WS_URL ?? [],
    host: env.HOTLINE_HOST,
    port: env.HOTLINE_PORT,
    tls:
      env.HOTLINE_TLS_CERT && env.HOTLINE_TLS_KEY
        ? { certFile: env.HOTLINE_TLS_CERT, keyFile: env.HOTLINE_TLS_KEY }
        : null,
    origin: env.HOTLINE_ORIGIN,
    production: env.HOTLINE_PRODUCTION,
    proofDir: env.HOTLINE_PROOF ?? (env.HOTLINE_DATA ? join(env.HOTLINE_DATA, 'proof') : null),
    proofHash: env.PROOF_HASH,
    recordingsDir: env.RECORDINGS_DIR ?? null,
    attachmentsDir: env.ATTACHMENTS_DIR ?? (env.HOTLINE_DATA ? join(env.HOTLINE_DATA, 'attachments') : null),
    demo: env.HOTLINE_DEMO,
    testClock: env.HOTLINE_TEST_CLOCK,
    sessionSecret: env.SESSION_SECRET ?? randomBytes(32).toString('hex'),
    policeSecret: env.POLICE_SECRET ?? null,
    policeUrl: env.POLICE_URL ?? null,
    linePlatforms: env.LINE_PLATFORMS,
    routerModelsKept: env.ROUTER_MODELS_KEPT,
    sms: env.SMS_URL && env.SMS_TOKEN ? { url: env.SMS_URL, token: env.SMS_TOKEN } : null,
    services: env.SERVICES,
    logLevel: env.LOG_LEVEL,
    voiceTimers: {
      ringMs: env.VOICE_RING_MS,
      lineMs: env.VOICE_LINE_MS,
      wrapUpMs: env.VOICE_WRAP_UP_MS,
      takeOverMs: env.VOICE_TAKE_OVER_MS,
      announceFirstMs: env.VOICE_ANNOUNCE_FIRST_MS,
      announceEveryMs: env.VOICE_ANNOUNCE_EVERY_MS,
      trunkRestMs: env.VOICE_TRUNK_REST_MS,
    },
  };
}
