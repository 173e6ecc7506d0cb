import type { Body } from '@hotline/shared/domain/routing/body';
import { Schema } from 'mongoose';

/** 承办单位; `_id` is its `bodyId`. */
export type BodyDocument = Body & { _id: string; active: boolean };

export const bodySchema = new Schema<BodyDocument>(
  {
    _id: { type: String, required: true },
    bodyId: { type: String, required: true },
    name: { type: String, required: true },
    aliases: { type: [String], default: [] },
    tier: { type: String, required: true },
    parentId: { type: String, default: null },
    divisionCode: { type: String, required: true },
    active: { type: Boolean, default: true },
    needsApproval: { type: Boolean, default: false },
    inspects: { type: Boolean, default: false },
    dutyList: { type: Schema.Types.Mixed, default: [] },
  },
  { collection: 'bodies', versionKey: false, autoIndex: false },
);
