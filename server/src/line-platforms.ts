import { z } from 'zod';

const loopback = /^https?:\/\/(127\.\d+\.\d+\.\d+|localhost|\[::1\])[:/]/u;

const platforms = z.record(
  z.string().regex(/^\d{3,12}$/u),
  z.object({
    url: z.url({ protocol: /^https?$/u }).refine((url) => url.startsWith('https:') || loopback.test(url)),
    secret: z.string().min(32),
  }),
);

/** Platforms of further lines as the environment names them: `{"12315":{"url":"https://…","secret":"…"}}`. */
export const linePlatforms = z
  .string()
  .default('{}')
  .transform((text, context) => {
    const parsed = platforms.safeParse(asJson(text === '' ? '{}' : text));
    if (parsed.success) return parsed.data;
    context.addIssue({
      code: 'custom',
      message: 'LINE_PLATFORMS is {"LINE":{"url":"https…","secret":"32 characters or more"}}',
    });
    return z.NEVER;
  });

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
