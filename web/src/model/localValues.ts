/** Numbers and days as people write them in German and in English. */
import { type Language, NUMBER_MAX } from './contract';

const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    tsd: 1e3,
    teur: 1e3,
    't€': 1e3,
    k: 1e3,
    'k€': 1e3,
    mio: 1e6,
    m: 1e6,
    million: 1e6,
    mrd: 1e9,
    bn: 1e9,
  }),
);
/** Units that say nothing about the size. */
const UNITS = /(?:€|eur|euro|euros|%|vzä|fte)$/u;

/**
 * A number such as "1.234,56", "1,234.56", "92 000 €", "1,2 Mio. €" or "-5", or nothing when it is none or larger than
 * `most`; models hold no more than that.
 *
 * With both separators the last one is the decimal one; one that stands several times separates thousands. One that stands
 * once before exactly three digits can mean both: then the language decides (German 1.500 is fifteen hundred, English
 * 1.500 is one and a half).
 */
export function readNumber(text: string, language: Language, most = NUMBER_MAX): number | undefined {
  const compact = text
    .toLowerCase()
    .replace(/[\s\u00a0\u2009\u202f'’]/gu, '')
    .replace(/[−–]/u, '-');
  const match = /^([-+]?)€?([\d.,]*\d)(?:,-{1,2})?(.*)$/u.exec(compact);
  if (!match) return undefined;
  const [, sign, digits = '', rest = ''] = match;
  const scale = scaleOf(rest);
  const size = plainNumber(digits, language);
  if (scale === undefined || size === undefined) return undefined;
  // To six decimals, so that 1,1 thousand is 1100 and not a hair more.
  const value = Math.round(size * scale * 1e6) / 1e6;
  if (value > most) return undefined;
  return sign === '-' && value !== 0 ? -value : value;
}

/** A number as people of this language type it: without thousands, with their decimal separator. */
export function writeNumber(value: number, language: Language): string {
  const text = Number.isInteger(value) ? value.toFixed(0) : String(Math.round(value * 1e6) / 1e6);
  return language === 'de' ? text.replace('.', ',') : text;
}

/** "2026-03-01", "1.3.2026", "01.03.26", or 31/12/2026 when only one order makes sense; as YYYY-MM-DD. */
export function readDay(text: string): string | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(trimmed);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2}|\d{4})$/u.exec(trimmed);
  if (dotted) return day(year(dotted[3] ?? ''), Number(dotted[2]), Number(dotted[1]));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(trimmed);
  if (!slashed) return undefined;
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  const readings = new Set([day(Number(slashed[3]), second, first), day(Number(slashed[3]), first, second)]);
  readings.delete(undefined);
  return readings.size === 1 ? [...readings][0] : undefined;
}

function scaleOf(rest: string): number | undefined {
  const word = rest.replaceAll('.', '');
  if (word === '' || word.replace(UNITS, '') === '') return 1;
  return SCALES.get(word) ?? SCALES.get(word.replace(UNITS, ''));
}

function plainNumber(digits: string, language: Language): number | undefined {
  const kinds = new Set(digits.match(/[.,]/gu));
  const last = digits.match(/[.,](?=\d*$)/u)?.[0];
  if (last === undefined) return Number(digits);
  const once = digits.indexOf(last) === digits.lastIndexOf(last);
  if (kinds.size === 2) {
    const other = last === ',' ? '.' : ',';
    const [whole = '', fraction = ''] = digits.split(last);
    return once && isGrouped(whole, other) ? Number(`${whole.replaceAll(other, '')}.${fraction}`) : undefined;
  }
  const grouped = isGrouped(digits, last);
  if (!once) return grouped ? Number(digits.replaceAll(last, '')) : undefined;
  if (grouped && last === (language === 'de' ? '.' : ',')) return Number(digits.replace(last, ''));
  return /^\d/u.test(digits) ? Number(digits.replace(last, '.')) : undefined;
}

/** Groups of three digits behind one to three that do not start with a nought. */
function isGrouped(digits: string, separator: string): boolean {
  const [first = '', ...groups] = digits.split(separator);
  return /^[1-9]\d{0,2}$/u.test(first) && groups.length > 0 && groups.every((group) => /^\d{3}$/u.test(group));
}

function year(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function day(years: number, month: number, date: number): string | undefined {
  const at = new Date(Date.UTC(years, month - 1, date));
  const real = at.getUTCFullYear() === years && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return real && years >= 1900 && years < 2200 ? at.toISOString().slice(0, 10) : undefined;
}
