/** Reads single values tolerantly: what is unknown or misplaced counts as missing, numbers are brought into bounds. */
import * as Y from 'yjs';
import { NUMBER_MAX } from '../model/contract';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Plain words of a shared text or a string; empty for anything else. */
export function words(value: unknown): string {
  if (value instanceof Y.Text) return value.toString();
  return typeof value === 'string' ? value : '';
}

/** Words, or nothing where there are none. */
export function someWords(value: unknown): string | undefined {
  const text = words(value);
  return text === '' ? undefined : text;
}

/** A short string: at most `max` characters, nothing when it is blank. */
export function shortWords(value: unknown, max: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.length <= max ? value : [...value].slice(0, max).join('');
  return text.trim() === '' ? undefined : text;
}

/** One of `known`. */
export function oneOf<T extends string>(value: unknown, known: readonly T[]): T | undefined {
  return known.find((one) => one === value);
}

/** A number between `min` and `max`: clamped, or nothing where it is absurd. */
export function amount(value: unknown, min = -NUMBER_MAX, max = NUMBER_MAX): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > NUMBER_MAX) return undefined;
  return Math.min(max, Math.max(min, value));
}

/** A whole number between `min` and `max`; what is behind the comma goes. */
export function whole(value: unknown, min: number, max: number): number | undefined {
  const number = amount(value, min, max);
  return number === undefined ? undefined : Math.trunc(number);
}

/** A day of the calendar, as `YYYY-MM-DD`. */
export function day(value: unknown): string | undefined {
  if (typeof value !== 'string' || !DAY.test(value)) return undefined;
  const time = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value) ? value : undefined;
}

/** A moment in milliseconds since 1970. */
export function moment(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** `values` without those that are missing. */
export function present<T extends object>(values: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
