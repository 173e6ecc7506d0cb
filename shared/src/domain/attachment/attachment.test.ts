import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offered } from '../ticket/offered.ts';
import { agent, citizen, handler, liaison } from '../ticket/testing/actors.ts';
import { aFile } from '../ticket/testing/content.ts';
import { someFacts } from '../ticket/testing/facts.ts';
import { awaitingReview, contacted, drafted, written } from '../ticket/testing/stages.ts';
import { MOST_ATTACHMENTS } from './attachment.ts';
import { fileNameOf } from './file-name.ts';
import { bandsOf, isSamePicture, pictureHash } from './picture-hash.ts';
import { sentTypeOf } from './sent-type.ts';

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('a file that is sent', () => {
  it.each([
    ['image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['image/png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
    ['image/webp', ascii('RIFF____WEBPVP8 ')],
    ['application/pdf', ascii('%PDF-1.7')],
    [null, ascii('<html><script>alert(1)</script>')],
    [null, ascii('AVI_____WEBPVP8 ')],
    [null, ascii('GIF89a')],
    [null, ascii('%PD')],
    [null, new Uint8Array()],
  ])('is %s by its first bytes', (type, bytes) => {
    expect(sentTypeOf(bytes)).toBe(type);
  });

  it('keeps of its name what can be shown', () => {
    expect(fileNameOf('C:\\照片\\停水 1.jpg')).toBe('停水 1.jpg');
    expect(fileNameOf('../../etc/passwd')).toBe('passwd');
    expect(fileNameOf('a"\r\n<b>\u202Egpj.exe')).toBe('abgpj.exe');
    expect(fileNameOf(' / ')).toBe('附件');
    const long = fileNameOf(`${'长'.repeat(300)}.jpg`);
    expect([Array.from(long).length, long.endsWith('.jpg')]).toEqual([100, true]);
  });
});

const greys = fc.uint8Array({ minLength: 81, maxLength: 81 });
const hash = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }).map((bits) => bits.toString(16).padStart(32, '0'));

describe('a picture', () => {
  it('is the same when it is a little brighter or has less contrast', () => {
    const scene = Uint8Array.from({ length: 81 }, (_, n) => 60 + ((n * 37) % 91));
    const brighter = scene.map((grey) => grey + 20);
    const softer = scene.map((grey) => 100 + Math.round((grey - 100) * 0.9));
    expect(isSamePicture(pictureHash(scene)!, pictureHash(brighter)!)).toBe(true);
    expect(isSamePicture(pictureHash(scene)!, pictureHash(softer)!)).toBe(true);
  });

  it('is another when its parts stand elsewhere, and nothing when it is empty', () => {
    const scene = Uint8Array.from({ length: 81 }, (_, n) => 60 + ((n * 37) % 91));
    expect(isSamePicture(pictureHash(scene)!, pictureHash(scene.toReversed())!)).toBe(false);
    expect(pictureHash(new Uint8Array(81).fill(250))).toBeNull();
  });

  it('has a hash of 32 digits, the same for the same picture', () => {
    fc.assert(
      fc.property(greys, (picture) => {
        const one = pictureHash(picture);
        expect(one === null || /^[0-9a-f]{32}$/u.test(one)).toBe(true);
        expect(pictureHash(picture)).toBe(one);
      }),
    );
  });

  it('shares a piece of its hash with each that counts as the same', () => {
    const bits = fc.uniqueArray(fc.integer({ min: 0, max: 127 }), { maxLength: 12 });
    fc.assert(
      fc.property(hash, bits, (one, flipped) => {
        const changed = flipped.reduce((value, bit) => value ^ (1n << BigInt(bit)), BigInt(`0x${one}`));
        const other = changed.toString(16).padStart(32, '0');
        expect(isSamePicture(one, other)).toBe(flipped.length <= 7);
        const shared = bandsOf(one).filter((band) => bandsOf(other).includes(band));
        expect(shared.length > 0 || flipped.length > 7).toBe(true);
      }),
    );
  });
});

describe('附件', () => {
  const attach = (id: string) => ({ type: 'attach', file: aFile({ id, sha256: id }) }) as const;

  it('belongs to the report or to the work, by who adds it', () => {
    const { ticket } = contacted().by(agent, attach('a')).by(citizen, attach('b')).by(handler, attach('c'));
    expect(ticket.attachments?.map(({ id, purpose, round, by }) => [id, purpose, round, by.id])).toEqual([
      ['a', 'report', 1, 'agent'],
      ['b', 'report', 1, 'citizen'],
      ['c', 'reply', 1, 'handler'],
    ]);
  });

  it('is taken back by who added it, while the round is at work', () => {
    const story = contacted().by(agent, attach('a')).by(handler, attach('b'));
    const detach = (attachmentId: string) => ({ type: 'detach', attachmentId }) as const;
    expect(story.try(liaison, detach('b'))).toMatchObject({ code: 'attachment-unknown' });
    expect(story.try(handler, detach('a'))).toMatchObject({ code: 'attachment-unknown' });
    expect(story.by(handler, detach('b')).ticket.attachments?.map(({ id }) => id)).toEqual(['a']);
    const submitted = awaitingReview().by(agent, attach('c'));
    expect(submitted.try(liaison, detach('c'))).toMatchObject({ code: 'role-forbidden' });
    expect(submitted.by(agent, detach('c')).ticket.attachments).toEqual([]);
  });

  it('is taken once, nine of a kind, and before the matter is known not at all', () => {
    const full = Array.from({ length: MOST_ATTACHMENTS }).reduce<ReturnType<typeof written>>(
      (story, _, n) => story.by(citizen, attach(`f${n}`)),
      written(),
    );
    expect(full.try(citizen, attach('more'))).toMatchObject({ code: 'attachments-full', most: 9 });
    expect(offered(full.ticket, citizen, someFacts(citizen))).not.toContain('attach');
    const once = contacted().by(liaison, attach('same'));
    expect(once.try(handler, attach('same'))).toMatchObject({ code: 'already-done' });
    expect(once.by(agent, attach('same')).ticket.attachments).toHaveLength(2);
    expect(drafted().try(agent, attach('early'))).toMatchObject({ code: 'status-forbids' });
  });
});
