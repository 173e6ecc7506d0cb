import type { Notice } from '@hotline/shared/contracts/socket';
import type { Context } from '../../context.ts';
import { presentNotice } from '../../presenters/notice.ts';
import type { PersonRecord } from '../../store/directory.ts';
import { noticesFor } from './notices-for.ts';

const SHOWN = 50;

/** Notices of the last days that concern a person, of tickets that he may read, latest first. */
export async function listNotices(context: Context, reader: PersonRecord): Promise<Notice[]> {
  const told = await noticesFor(context, reader, {});
  return told.slice(0, SHOWN).map((notice) => presentNotice(notice, reader));
}
