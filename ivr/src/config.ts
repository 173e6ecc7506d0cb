import { z } from 'zod';

const ms = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** ivr's whole configuration; read once, from the environment. Durations are milliseconds. */
const environment = z.object({
  ARI_URL: z.url().describe('such as http://127.0.0.1:8088/ari'),
  ARI_USER: z.string().default('hotline'),
  ARI_PASSWORD: z.string().min(1),
  AMI_URL: z.url().describe('such as tcp://127.0.0.1:5038'),
  AMI_USER: z.string().default('recorder'),
  AMI_PASSWORD: z.string().min(1),
  LINK_URL: z.url().describe('the server, such as http://127.0.0.1:12345'),
  LINK_TOKEN: z.string().min(1),
  NODE_ID: z.string().default('ivr-1'),
  SITE_NAME: z.string().default('台前'),
  HOTLINE_NUMBER: z.string().regex(/^\d+$/u).default('12345'),
  /** Where ivr keeps the facts that the server has not received yet, and the prompts it had spoken. */
  IVR_DATA: z.string().describe('a folder that Asterisk may read'),
  /** Trunk to agents whose telephones are registered at other voice nodes; absent = there is one node. */
  OTHER_NODES_TRUNK: z.string().optional(),
  /** The site's own recordings, `KEY.wav`, 8 kHz mono 16 bit. */
  PROMPTS_DIR: z.string().optional(),
  /** Asterisk's `spool/recording`. */
  RECORDINGS_DIR: z.string(),
  /** The one address of this machine at which browsers' sound is taken and sent; absent = every address. */
  MEDIA_ADDRESS: z.union([z.literal('').transform(() => undefined), z.ipv4()]).optional(),
  ESPEAK: z.string().default('espeak-ng'),
  IVR_HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  /** With so many citizens who have come in and are not greeted, further ones are refused (503). */
  SETUP_LIMIT: z.coerce.number().int().positive().default(60),
  /** How long the server may think about a call before it is greeted anyway. */
  TREAT_TIMEOUT_MS: ms(800),
  /** How long before the end of the greeting an agent is picked and rung; he hears the citizen when it is over. 0 = after it. */
  PICK_AHEAD_MS: z.coerce.number().int().nonnegative().default(500),
  /** Without a key for so long after the menu a citizen gets an agent (domain rule §8). */
  MENU_TIMEOUT_MS: ms(3000),
  /** The same between the digits of a query code. */
  GATHER_TIMEOUT_MS: ms(10_000),
  /** How long a citizen may think about his rating. */
  SURVEY_TIMEOUT_MS: ms(8000),
  /** How long a citizen whose agent hung up waits for the server's order. */
  ALONE_TIMEOUT_MS: ms(3000),
  /** How long an outbound call rings at the citizen's. */
  CITIZEN_RING_MS: ms(45_000),
  /** Without RTP from an agent for so long, his leg is lost. */
  RTP_TIMEOUT_MS: ms(3000),
  /** How often stray channels and bridges are looked for. */
  REAP_INTERVAL_MS: ms(30_000),
});
export type Config = z.infer<typeof environment>;

/** @throws Error that names every variable that is missing or wrong. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new Error(`ivr's configuration: ${z.prettifyError(parsed.error)}`);
}
