import { z } from 'zod';
import { ticketTypes, urgencies } from '../domain/sla/vocabulary.ts';
import type { Citizen, Matter } from '../domain/ticket/content.ts';
import { citizenKinds, genders } from '../domain/ticket/vocabulary.ts';

const phone = z.string().regex(/^\d{3,20}$/u);

export const citizen = z.object({
  callerNo: phone.nullable(),
  contactNo: phone.nullable(),
  name: z.string().trim().max(60).nullable(),
  gender: z.enum(genders),
  kind: z.enum(citizenKinds),
  creditCode: z
    .string()
    .regex(/^[0-9A-Z]{18}$/u)
    .nullable(),
  isAnonymous: z.boolean(),
  isConfidential: z.boolean(),
  agreesToDisclosure: z.boolean().optional(),
  needCallback: z.boolean(),
  doNotContact: z.boolean(),
}) satisfies z.ZodType<Citizen>;

/** What a screen shows masked is left out, and stays as it is. */
export const revisedCitizen = citizen.partial({ callerNo: true, contactNo: true, name: true });

export const matter = z.object({
  type: z.enum(ticketTypes),
  category: z.array(z.string().max(40)).max(3),
  urgency: z.enum(urgencies),
  title: z.string().trim().min(2).max(100),
  content: z.string().trim().min(5).max(20_000),
  divisionCode: z.string().regex(/^\d{6}(\d{3})?$/u),
  address: z.string().trim().max(200),
  location: z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }).nullable(),
  occurredAt: z.number().int().nullable(),
  accused: z
    .object({
      bodyId: z.string().max(40).nullable(),
      person: z.string().max(60).nullable(),
      concernsConduct: z.boolean(),
    })
    .nullable(),
  tags: z.array(z.string().max(20)).max(20),
}) satisfies z.ZodType<Matter>;
