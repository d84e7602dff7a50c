/** What this tab or this browser keeps, and nothing beyond that. */
import type { Joined } from '../api/shapes';
import type { Language } from '../model/contract';
import type { KeptFloor } from './floor.svelte';
import type { KeptContributions } from './own-cards';
import type { KeptSilent } from './silent.svelte';
import type { StoredVisit } from './visit.svelte';

/** Somebody's session in one workshop, with the key they joined by. */
export interface StoredSession extends Joined {
  key?: string;
  /** The workshop whose breakout group it is: there they go back. */
  plenary?: string;
}

const ORGANISER = 'wirkraum-organiser';
const LANGUAGE = 'wirkraum-language';
const BAND = 'wirkraum-band';
const sessionKey = (workshop: string) => `wirkraum-session-${workshop}`;

// A browser may forbid storage altogether; the board then works until the page is closed.
const memory = new Map<string, string>();

function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

function write(storage: () => Storage, key: string, value: string | undefined): void {
  if (value === undefined) memory.delete(key);
  else memory.set(key, value);
  try {
    if (value === undefined) storage().removeItem(key);
    else storage().setItem(key, value);
  } catch {
    // Kept in memory above.
  }
}

const tab = () => sessionStorage;
const browser = () => localStorage;

export const organiserKey = () => read(tab, ORGANISER) ?? undefined;
export const keepOrganiserKey = (key: string | undefined) => write(tab, ORGANISER, key);

export function storedSession(workshop: string): StoredSession | undefined {
  const text = read(tab, sessionKey(workshop));
  if (!text) return undefined;
  try {
    return JSON.parse(text) as StoredSession;
  } catch {
    return undefined;
  }
}

export function keepSession(workshop: string, session: StoredSession | undefined): void {
  write(tab, sessionKey(workshop), session && JSON.stringify(session));
}

const onwardKey = (workshop: string) => `wirkraum-onward-${workshop}`;

/** Whether somebody has read here what a workshop goes on with. */
export const onwardRead = (workshop: string) => read(browser, onwardKey(workshop)) !== null;
export const keepOnwardRead = (workshop: string) => write(browser, onwardKey(workshop), 'read');

export function storedLanguage(): Language | undefined {
  const value = read(browser, LANGUAGE);
  return value === 'de' || value === 'en' ? value : undefined;
}

export const keepLanguage = (language: Language) => write(browser, LANGUAGE, language);

/** What can be switched on and off in this browser. */
export type Switch = 'announcements' | 'cursors' | 'gather' | 'letters' | 'sound' | 'tour';

/** A device that makes noises unasked would be heard by everybody; all else is on until it is switched off. */
const OFF_AT_FIRST: ReadonlySet<Switch> = new Set(['sound']);

export const storedSwitch = (name: Switch) =>
  (read(browser, `wirkraum-${name}`) ?? (OFF_AT_FIRST.has(name) ? 'off' : 'on')) !== 'off';
export const keepSwitch = (name: Switch, on: boolean) =>
  write(browser, `wirkraum-${name}`, on === !OFF_AT_FIRST.has(name) ? undefined : on ? 'on' : 'off');

const gatheredKey = (workshop: string) => `wirkraum-gathered-${workshop}`;

/** When the call was made that this tab has followed last, in ms since 1970. */
export const storedGathered = (workshop: string) => Number(read(tab, gatheredKey(workshop)) ?? Number.NaN);
export const keepGathered = (workshop: string, at: number) => write(tab, gatheredKey(workshop), String(at));

const floorKey = (workshop: string) => `wirkraum-floor-${workshop}`;

/** What somebody said to a step in this tab; the server counts it and tells nobody whose it was. */
export function storedFloor(workshop: string): KeptFloor | undefined {
  try {
    return JSON.parse(read(tab, floorKey(workshop)) ?? 'null') as KeptFloor | undefined;
  } catch {
    return undefined;
  }
}

export const keepFloor = (workshop: string, kept: KeptFloor) => write(tab, floorKey(workshop), JSON.stringify(kept));

/** Comments that somebody began in this tab; `owner` names workshop and person. */
export const keepDrafts = (owner: string, drafts: Record<string, string>) =>
  write(tab, `wirkraum-drafts-${owner}`, Object.keys(drafts).length === 0 ? undefined : JSON.stringify(drafts));

export function storedDrafts(owner: string): Record<string, string> {
  try {
    return JSON.parse(read(tab, `wirkraum-drafts-${owner}`) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

const LEFT_ALONE = 'wirkraum-okr-left-';
/** More hints than this nobody sends away; the oldest may come back. */
const LEFT_ALONE_MAX = 500;

/** Hints with wording that somebody wants left alone in this browser, as fingerprints. */
export function storedLeftAlone(workshop: string): string[] {
  return read(browser, LEFT_ALONE + workshop)?.split(' ') ?? [];
}

export const keepLeftAlone = (workshop: string, prints: readonly string[]) =>
  write(browser, LEFT_ALONE + workshop, prints.slice(-LEFT_ALONE_MAX).join(' '));

/** Cards that somebody wrote in silence in this tab, with what they can be changed by; `owner` as for drafts. */
export const keepSilent = (owner: string, { cards, draft }: KeptSilent) =>
  write(
    tab,
    `wirkraum-silent-${owner}`,
    cards.length === 0 && draft === '' ? undefined : JSON.stringify({ cards, draft }),
  );

export function storedSilent(owner: string): KeptSilent {
  const none: KeptSilent = { cards: [], draft: '' };
  try {
    return (JSON.parse(read(tab, `wirkraum-silent-${owner}`) ?? 'null') as KeptSilent | null) ?? none;
  } catch {
    return none;
  }
}

/** By what somebody's secret answers can be changed from this browser; `owner` as for drafts. Never what they answered. */
export const keepPollSecrets = (owner: string, secrets: Readonly<Record<string, string>>) =>
  write(browser, `wirkraum-poll-${owner}`, Object.keys(secrets).length === 0 ? undefined : JSON.stringify(secrets));

export function storedPollSecrets(owner: string): Record<string, string> {
  try {
    return JSON.parse(read(browser, `wirkraum-poll-${owner}`) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

/** Contributions that wait unseen, with what they can be changed by: this browser alone knows whose those without a name are. */
export const keepContributions = (owner: string, kept: KeptContributions) =>
  write(
    browser,
    `wirkraum-silent-collection-${owner}`,
    kept.cards.length === 0 && kept.draft === '' ? undefined : JSON.stringify(kept),
  );

export function storedContributions(owner: string): KeptContributions {
  const none: KeptContributions = { cards: [], draft: '' };
  try {
    const text = read(browser, `wirkraum-silent-collection-${owner}`);
    return (JSON.parse(text ?? 'null') as KeptContributions | null) ?? none;
  } catch {
    return none;
  }
}

const VISIT = 'wirkraum-visit-';
/** More workshops than this nobody comes back to; the oldest gives way. */
const VISITS = 12;
/** A model of 5,000 cards has room in this, in characters. */
const VISIT_LIMIT = 600_000;

/** What a person had seen of a workshop in this browser. */
export function storedVisit(owner: string): StoredVisit | undefined {
  try {
    return JSON.parse(read(browser, VISIT + owner) ?? 'null') as StoredVisit | undefined;
  } catch {
    return undefined;
  }
}

export function keepVisit(owner: string, visit: StoredVisit): void {
  const text = JSON.stringify(visit);
  // Rather nothing than half of it.
  write(browser, VISIT + owner, text.length > VISIT_LIMIT ? undefined : text);
  try {
    const owners = Object.keys(localStorage).flatMap((key) => (key.startsWith(VISIT) ? key.slice(VISIT.length) : []));
    if (owners.length <= VISITS) return;
    const oldest = owners.sort((a, b) => (storedVisit(a)?.at ?? 0) - (storedVisit(b)?.at ?? 0))[0];
    if (oldest !== undefined) write(browser, VISIT + oldest, undefined);
  } catch {
    // Storage is forbidden here.
  }
}

/** Whether the objectives are shown between the cards of the model. */
export const storedBand = () => read(browser, BAND) === 'shown';
export const keepBand = (shown: boolean) => write(browser, BAND, shown ? 'shown' : undefined);
