import { defaultProfile } from '@hotline/shared/domain/sla/default-profile';
import { chosenProfile, shippedChoices } from '@hotline/shared/domain/sla/profile-choice';
import type { ChoiceMatter, ProfileChoice } from '@hotline/shared/domain/sla/profile-choice';
import type { Profile } from '@hotline/shared/domain/sla/profile';
import { shippedProfiles } from '@hotline/shared/domain/sla/profiles';
import type { CalendarData } from '@hotline/shared/domain/time/calendar-data';
import { chinaCalendar } from '@hotline/shared/domain/time/china-calendar';
import type { WorkCalendar } from '@hotline/shared/domain/time/work-calendar';
import { REGISTER } from './body-register.ts';
import { latestRead } from './latest-read.ts';
import type { VersionedDocument } from './models/reference.ts';
import type { Bus } from './redis.ts';
import { siteCalendar } from './site-calendar.ts';
import type { SiteCalendar } from './site-calendar.ts';
import type { Store } from './store.ts';

/** Rules that an administrator edits, in their newest versions; a new site begins with the shipped ones. */
export interface Rules {
  calendar(): WorkCalendar;
  /** The same with a body's own days. */
  calendarOf(bodyId: string): WorkCalendar;
  /** Both, of one version; the one in force if left out. @throws RangeError if it was never stored. */
  grounds(version?: number): SiteCalendar;
  /** Every version of the calendar, in order. */
  calendarVersions(): readonly number[];
  /** The profile for what is accepted now. */
  profileInForce(): Profile;
  /** The profile for a matter that is accepted now: by source, citizen and category. */
  profileFor(matter: ChoiceMatter): Profile;
  /** Every stored or shipped version of the profiles, the newest of each last. */
  profiles(): readonly Profile[];
  profileChoices(): readonly ProfileChoice[];
  /** The version that a ticket was accepted under. */
  profile(bound: { id: string; version: number }): Profile;
  longCycleCategories(): readonly string[];
  hotlineName(): string;
  /** Categories of three levels that forms choose from. */
  categories(): readonly (readonly string[])[];
  /** Newest data of a kind and name; `undefined` when nobody stored any. */
  newest(kind: string, name: string): unknown;
  /** All versions of a kind and name, oldest first. */
  versions(kind: string, name: string): readonly VersionedDocument[];
  reload(): Promise<void>;
  /** Called after each reload, whether something changed or not. */
  onReload(listener: () => void): void;
}

interface Snapshot {
  calendars: readonly SiteCalendar[];
  documents: readonly VersionedDocument[];
}

export async function loadRules(store: Store, bus: Bus): Promise<Rules> {
  let now = await read(store);
  const listeners: (() => void)[] = [];
  const reload = latestRead(
    () => read(store),
    (found) => {
      now = found;
      for (const tell of listeners) tell();
    },
  );
  bus.on('directory', () => void reload().catch(() => {}));
  const newest = (kind: string, name: string) => newestOf(now.documents, kind, name);
  return {
    calendar: () => now.calendars.at(-1)!.calendar,
    calendarOf: (bodyId) => now.calendars.at(-1)!.calendarOf(bodyId),
    calendarVersions: () => [...new Set(now.calendars.map(({ data }) => data.version))],
    grounds: (version) => groundsOf(now.calendars, version),
    profileInForce: () => (newest('profile', 'default') as Profile | undefined) ?? defaultProfile,
    profileFor: (matter) => {
      const id = chosenProfile(choicesOf(now.documents), matter);
      return allProfiles(now.documents).findLast((profile) => profile.id === id) ?? defaultProfile;
    },
    profiles: () => allProfiles(now.documents),
    profileChoices: () => choicesOf(now.documents),
    profile: (bound) => boundProfile(now.documents, bound),
    longCycleCategories: () => (newest('long-cycle', 'default') as string[] | undefined) ?? [],
    hotlineName: () => (newest('site', 'hotline-name') as string | undefined) ?? '12345 政务服务便民热线',
    categories: () => (newest('categories', 'default') as string[][] | undefined) ?? [],
    newest,
    versions: (kind, name) =>
      now.documents.filter((document) => document.kind === kind && document.name === name),
    reload,
    onReload: (listener) => void listeners.push(listener),
  };
}

async function read(store: Store): Promise<Snapshot> {
  const documents = await store.reference
    .find({ kind: { $ne: REGISTER.kind } })
    .sort({ version: 1 })
    .lean<VersionedDocument[]>();
  const stored = documents.filter(({ kind, name }) => kind === 'calendar' && name === 'default');
  const datas = [chinaCalendar, ...stored.map(({ data }) => data as CalendarData)];
  return { documents, calendars: datas.map((data) => siteCalendar(data)) };
}

function groundsOf(calendars: readonly SiteCalendar[], version: number | undefined): SiteCalendar {
  const found =
    version === undefined ? calendars.at(-1) : calendars.findLast(({ data }) => data.version === version);
  if (!found) throw new RangeError(`calendar version ${version} is not in the store`);
  return found;
}

const newestOf = (documents: readonly VersionedDocument[], kind: string, name: string): unknown =>
  documents.findLast((document) => document.kind === kind && document.name === name)?.data;

function boundProfile(
  documents: readonly VersionedDocument[],
  bound: { id: string; version: number },
): Profile {
  const fits = (profile: Profile) => profile.id === bound.id && profile.version === bound.version;
  const found = allProfiles(documents).findLast(fits);
  if (!found) throw new RangeError(`profile ${bound.id} version ${bound.version} is not in the store`);
  return found;
}

const allProfiles = (documents: readonly VersionedDocument[]): Profile[] => [
  ...shippedProfiles,
  ...documents.filter(({ kind }) => kind === 'profile').map(({ data }) => data as Profile),
];

const choicesOf = (documents: readonly VersionedDocument[]): readonly ProfileChoice[] =>
  (newestOf(documents, 'profile-choices', 'default') as ProfileChoice[] | undefined) ?? shippedChoices;
