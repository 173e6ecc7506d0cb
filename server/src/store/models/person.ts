import type { Skill, SkillLevels } from '@hotline/shared/domain/agent/agent';
import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import { Schema } from 'mongoose';
import { owesAudit, type Owing } from './owing.ts';

/** Somebody with an account. */
export interface PersonDocument extends Owing {
  _id: string;
  /** Lower case. */
  username: string;
  name: string;
  /** 工号. */
  staffNo: string;
  roles: Role[];
  bodyId: string | null;
  skills: Skill[];
  /** 熟练程度; a skill without one counts as the lowest. */
  levels?: SkillLevels;
  groups: string[];
  /** Argon2id, PHC string format. */
  passwordHash: string;
  active: boolean;
  /** Digits; where his own digests are sent. */
  mobile?: string;
  /** Sessions that began before this instant are void; absent = none is. */
  sessionsFrom?: number;
  /** Sign-in of the session from which the person changed his password: it goes on. */
  keptSignIn?: number;
  /** The password was set by somebody else: nothing but changing it is open. */
  mustChangePassword?: boolean;
  /** Made by the seed or a simulation: no production site starts while there is one. */
  demo?: boolean;
}

export const personSchema = new Schema<PersonDocument>(
  {
    _id: { type: String, required: true },
    username: { type: String, required: true },
    name: { type: String, required: true },
    staffNo: { type: String, required: true },
    roles: { type: [String], required: true },
    bodyId: { type: String, default: null },
    skills: { type: [String], default: [] },
    levels: { type: Object },
    groups: { type: [String], default: [] },
    passwordHash: { type: String, required: true },
    active: { type: Boolean, default: true },
    mobile: String,
    sessionsFrom: Number,
    keptSignIn: Number,
    mustChangePassword: Boolean,
    demo: Boolean,
  },
  { collection: 'people', versionKey: false, autoIndex: false },
);
owesAudit(personSchema);
personSchema.index({ username: 1 }, { unique: true });
