/** A step as it is typed into the dialog, and as it is sent. */
import type { Access, StepDraft } from '../../model/contract';
import { SHOWN_AREAS, type ShownArea } from '../../state/areas';

/** What the server takes. */
const LONGEST = 600;

export type Rights = NonNullable<StepDraft['rights']>;
export type Guest = 'participant' | 'observer';

export function blank(): StepDraft {
  return { title: '', kind: 'free', minutes: 10 };
}

/** Whole minutes, or undefined for what is no length of a step. */
export function minutesOf(typed: string): number | undefined {
  const minutes = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0;
  return minutes >= 1 && minutes <= LONGEST ? minutes : undefined;
}

/** The rights with one of them set; `undefined` leaves it as it is outside of this step. */
export function withRight(rights: Rights, area: ShownArea, role: Guest, access: Access | undefined): Rights {
  const of = { ...rights[area], [role]: access };
  const set = Object.entries(of).filter(([, kept]) => kept !== undefined);
  const others = Object.entries(rights).filter(([other]) => other !== area);
  return Object.fromEntries(set.length > 0 ? [...others, [area, Object.fromEntries(set)]] : others);
}

/** Without what is empty, and without what another kind of step has no use for. */
export function cleaned(draft: StepDraft): StepDraft {
  const { title, kind, minutes, prompt, area, rights, anonymous, poll, skipped, note } = draft;
  const trimmed = { prompt: prompt?.trim(), note: note?.trim() };
  const kept = rights && SHOWN_AREAS.some((shown) => rights[shown]) ? rights : undefined;
  return {
    title: title.trim(),
    kind,
    minutes,
    ...(trimmed.prompt && { prompt: trimmed.prompt }),
    ...(area && { area }),
    ...(kept && { rights: kept }),
    ...(kind === 'writing' && anonymous === true && { anonymous }),
    ...(kind === 'poll' && poll && { poll }),
    ...(skipped === true && { skipped }),
    ...(trimmed.note && { note: trimmed.note }),
  };
}
