import type { Meeting } from '../model/contract';
import { describe, expect, it } from 'vitest';
import { calendarOf } from './calendar';
import type { Okr } from './entries';

const NOW = Date.UTC(2026, 0, 2, 9, 5, 7);

function written(meetings: readonly Meeting[], okr: Okr = {}, words = 'Check-in'): string {
  return calendarOf(
    { ...okr, meetings },
    { workshop: 'ws', name: 'Frühe Hilfen', now: NOW, wordsOf: () => ({ summary: words }) },
  );
}

/** Lines as a calendar reads them: pieces put together. */
function linesOf(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n');
}

function eventOf(text: string): string[] {
  const lines = linesOf(text);
  return lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
}

const CYCLE: Okr = { cycles: [{ id: 'q', order: 'a0', title: 'Q', start: '2026-01-01', end: '2026-03-31' }] };
const undated: Meeting = { id: 'm', kind: 'checkin', cycle: 'q', time: '10:30', minutes: 45, every: 1 };
const weekly: Meeting = { ...undated, date: '2026-01-05' };

describe('a calendar of meetings', () => {
  it('has a weekly check-in until the cycle ends, in the time of the place', () => {
    expect(eventOf(written([weekly], CYCLE))).toEqual([
      'UID:m@ws.wirkraum',
      'DTSTAMP:20260102T090507Z',
      'DTSTART;TZID=Europe/Berlin:20260105T103000',
      'DURATION:PT45M',
      // 31 March is in summer time: 23:59:59 there is 21:59:59 in world time.
      'RRULE:FREQ=WEEKLY;INTERVAL=1;UNTIL=20260331T215959Z',
      'SUMMARY:Check-in',
    ]);
  });

  it('is a whole file with its time zone, and every line ends as the format wants', () => {
    const text = written([weekly], CYCLE);
    const lines = linesOf(text);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    expect(lines).toContain('TZID:Europe/Berlin');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it.each([
    ['2026-03-28', '20260328T225959Z'],
    ['2026-03-29', '20260329T215959Z'],
    ['2026-10-24', '20261024T215959Z'],
    ['2026-10-25', '20261025T225959Z'],
  ])('ends in summer and winter time: %s', (end, until) => {
    const okr: Okr = { cycles: [{ id: 'q', order: 'a0', title: 'Q', end }] };
    expect(eventOf(written([weekly], okr))).toContain(`RRULE:FREQ=WEEKLY;INTERVAL=1;UNTIL=${until}`);
    const zone = new Intl.DateTimeFormat('de', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' });
    const [, year, month, day, hour] = /^(\d{4})(\d\d)(\d\d)T(\d\d)/u.exec(until) ?? [];
    expect(zone.format(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), 59, 59))).toContain(
      '23:59:59',
    );
  });

  it('takes the whole day where nobody has said when', () => {
    const event = eventOf(written([{ id: 'm', kind: 'checkin', cycle: 'q', date: '2026-01-05', every: 2 }], CYCLE));
    expect(event).toContain('DTSTART;VALUE=DATE:20260105');
    expect(event).toContain('RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20260331');
    expect(event.join()).not.toContain('DURATION');
  });

  it('repeats for a year without an end of the cycle, and not at all after it or once', () => {
    expect(eventOf(written([{ ...weekly, every: 4 }]))).toContain('RRULE:FREQ=WEEKLY;INTERVAL=4;COUNT=13');
    for (const other of [
      { ...weekly, date: '2026-04-01' },
      { ...weekly, every: 0 },
    ]) {
      expect(written([other], CYCLE)).not.toContain('FREQ=WEEKLY');
    }
  });

  it('leaves out what has no day or was deleted', () => {
    expect(written([undated, { ...weekly, deletedAt: 3 }], CYCLE)).not.toContain('VEVENT');
  });

  it('writes out marks and line breaks, and lets nobody add a line', () => {
    const text = written([{ ...weekly, place: 'Rathaus, Raum 3; 1. OG' }], CYCLE, 'Review\r\nBEGIN:VALARM \\ \u0007');
    expect(eventOf(text)).toContain('SUMMARY:Review\\nBEGIN:VALARM \\\\ ');
    expect(eventOf(text)).toContain('LOCATION:Rathaus\\, Raum 3\\; 1. OG');
    expect(linesOf(text)).not.toContain('BEGIN:VALARM');
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('has no line of more than 75 bytes and cuts no letter, %i along', (along) => {
    const words = `${'x'.repeat(along)}${'äöü😀ß'.repeat(60)}${'y'.repeat(300)}`;
    const text = written([weekly], CYCLE, words);
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
    expect(eventOf(text)).toContain(`SUMMARY:${words}`);
  });

  it('is the same file whoever writes it', () => {
    expect(written([weekly], CYCLE)).toBe(written([weekly], CYCLE));
  });
});
