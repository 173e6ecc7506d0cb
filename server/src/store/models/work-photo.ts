import { Schema } from 'mongoose';

/** A photo by which a body showed its work in a closed ticket; `_id` is the attachment. */
export interface WorkPhotoDocument {
  _id: string;
  ticketId: string;
  ticketNo: string;
  bodyId: string;
  sha256: string;
  pictureHash: string | null;
  /** Pieces of the hash, of which photos that look the same share one. */
  bands: string[];
}

export const workPhotoSchema = new Schema<WorkPhotoDocument>(
  {
    _id: { type: String, required: true },
    ticketId: { type: String, required: true },
    ticketNo: { type: String, required: true },
    bodyId: { type: String, required: true },
    sha256: { type: String, required: true },
    pictureHash: { type: String, default: null },
    bands: { type: [String], required: true },
  },
  { collection: 'work_photos', versionKey: false, autoIndex: false },
);
workPhotoSchema.index({ bodyId: 1, bands: 1 });
workPhotoSchema.index({ bodyId: 1, sha256: 1 });
workPhotoSchema.index({ ticketId: 1 });
