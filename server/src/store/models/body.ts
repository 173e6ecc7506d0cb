import type { Body } from '@hotline/shared/contracts/rest/reference';
import { Schema } from 'mongoose';

/** 承办单位. */
export interface BodyDocument {
  _id: string;
  name: string;
  tier: Body['tier'];
  parentId: string | null;
  divisionCode: string;
  active: boolean;
  /** 审签 before submission. */
  needsApproval: boolean;
  /** Inspecting body: may handle conduct of any other. */
  inspects: boolean;
  /** 履职清单 of a township: first levels of the categories on it. */
  dutyList: string[];
}

export const bodySchema = new Schema<BodyDocument>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    tier: { type: String, required: true },
    parentId: { type: String, default: null },
    divisionCode: { type: String, required: true },
    active: { type: Boolean, default: true },
    needsApproval: { type: Boolean, default: false },
    inspects: { type: Boolean, default: false },
    dutyList: { type: [String], default: [] },
  },
  { collection: 'bodies', versionKey: false, autoIndex: false },
);
