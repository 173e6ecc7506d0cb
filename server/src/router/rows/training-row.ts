import { z } from 'zod';

/** One row of `router train` and `router evaluate`. */
export const trainingRow = z
  .object({
    id: z.union([z.string(), z.number()]).optional(),
    label: z.string().trim().min(1).describe('the body, or class, that was right'),
    text: z.string().trim().min(1).nullish().describe('the message as it was said'),
    seg: z
      .string()
      .trim()
      .min(1)
      .nullish()
      .describe('instead: its words separated by blanks, function words left out'),
    group: z
      .union([z.string(), z.number()])
      .nullish()
      .describe('near-duplicates share one; found by likeness if absent'),
  })
  .refine(({ text, seg }) => typeof (text ?? seg) === 'string', { message: 'needs text or seg' });

export type TrainingRow = z.infer<typeof trainingRow>;
