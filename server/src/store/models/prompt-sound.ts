import { Schema } from 'mongoose';

/** The sound of a prompt that was handed in, as Asterisk plays it; `_id` is its SHA-256, so it never changes. */
export interface PromptSoundDocument {
  _id: string;
  /** WAVE, 8 kHz, mono, 16 bit. */
  wav: Buffer;
  durationMs: number;
}

export const promptSoundSchema = new Schema<PromptSoundDocument>(
  {
    _id: { type: String, required: true },
    wav: { type: Buffer, required: true } as never,
    durationMs: { type: Number, required: true },
  },
  { collection: 'prompt_sounds', versionKey: false, autoIndex: false },
);
