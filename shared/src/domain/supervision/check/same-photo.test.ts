import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../attachment/attachment.ts';
import { handler, reviewer } from '../../ticket/testing/actors.ts';
import { aFile } from '../../ticket/testing/content.ts';
import { contacted } from '../../ticket/testing/stages.ts';
import { isSamePhoto, sameWork, showsAgain, workPhotos } from './same-photo.ts';

const hash = '0123456789abcdef0123456789abcdef';
const near = '0123456789abcdef0123456789abcde0';
const far = 'fedcba98765432100123456789abcdef';
const photo = (change: Partial<Attachment>): Attachment => ({
  ...aFile(),
  sha256: 'a',
  pictureHash: hash,
  purpose: 'reply',
  round: 1,
  at: 0,
  by: handler,
  ...change,
});

describe('a photo of the work', () => {
  it('is the same as file, or as a picture to the eye', () => {
    expect(isSamePhoto(photo({}), photo({ pictureHash: null }))).toBe(true);
    expect(isSamePhoto(photo({}), photo({ sha256: 'b', pictureHash: near }))).toBe(true);
    expect(isSamePhoto(photo({}), photo({ sha256: 'b', pictureHash: far }))).toBe(false);
    expect(isSamePhoto(photo({ pictureHash: null }), photo({ sha256: 'b', pictureHash: null }))).toBe(false);
  });

  it('shows nothing new when an earlier round had it; two of one round are one work', () => {
    const first = photo({ id: '1' });
    const again = photo({ id: '2', sha256: 'b', pictureHash: near, round: 2 });
    expect(showsAgain({ round: 2, attachments: [first, again] })).toBe(true);
    expect(showsAgain({ round: 2, attachments: [first, { ...again, pictureHash: far }] })).toBe(false);
    expect(showsAgain({ round: 1, attachments: [first, { ...again, round: 1 }] })).toBe(false);
    expect(
      showsAgain({ round: 2, attachments: [{ ...first, by: reviewer, purpose: 'report' }, again] }),
    ).toBe(false);
    expect(showsAgain({ round: 1 })).toBe(false);
  });

  it('is no document, and may show the work of tickets that hang together', () => {
    expect(workPhotos({ attachments: [photo({ type: 'application/pdf' })] })).toEqual([]);
    const { ticket } = contacted();
    const parts = [
      { bodyId: 'x', ticketNo: 'P1', settledAt: null },
      { bodyId: 'y', ticketNo: null, settledAt: null },
    ];
    expect(sameWork({ ...ticket, siblings: ['S1'], partOf: 'M', parts })).toEqual(['S1', 'M', 'P1']);
  });
});
