import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODES } from '../src/model/contract';
import { type Catalogue, addressed, keysOf, malformed, misaddressed, unequal } from './texts/catalogue';
import { german, outside, uses } from './texts/code';
import { DYNAMIC, PREFIXES } from './texts/dynamic';

function catalogue(language: 'de' | 'en'): Catalogue {
  const folder = `src/texts/${language}`;
  const files = readdirSync(folder).filter((name) => name.endsWith('.ftl'));
  return Object.fromEntries(
    files.map((name) => [path.basename(name, '.ftl'), readFileSync(path.join(folder, name), 'utf8')]),
  );
}

const de = catalogue('de');
const en = catalogue('en');
const keys = new Set(keysOf(de));
const features = new Set(Object.keys(de));
const KEY = /^[a-z]+(-[a-z]+)+$/;
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(svelte|ts)$/.test(name) && !name.endsWith('.test.ts') && !name.endsWith('.d.ts'))
  .map((name) => path.join('src', name))
  .map((file) => [file, readFileSync(file, 'utf8')] as const);
const used = sources.map(([file, source]) => [file, uses(file, source)] as const);

/** What knows German grammar and word division; what people read still comes from the catalogue. */
const GRAMMAR = /^src.(model|okr|texts.hyphens)/;
/** What only names fields, for the server and for documents. */
const FIELDS = /^src.(api|doc|sync)./;

describe('texts', () => {
  it('are understood by Fluent, once each, under the name of their file', () => {
    expect([...malformed(de), ...malformed(en)]).toEqual([]);
  });

  it('say the same in both languages, with the same values', () => {
    expect(unequal(de, en)).toEqual([]);
  });

  it('address people as the workshop wants it, and English has one form of address', () => {
    expect([...misaddressed(de), ...addressed(en)]).toEqual([]);
  });

  it('exist, wherever the code asks for one', () => {
    const missing: string[] = [];
    for (const [file, { called, made, quoted }] of used) {
      // A key that is handed on is still one; a code of the server may only look like one.
      const handed = [...quoted].filter(
        (word) => KEY.test(word) && features.has(word.split('-')[0] ?? '') && !CODES.some((code) => code === word),
      );
      for (const key of [...called, ...handed]) if (!keys.has(key)) missing.push(`${file}: ${key}`);
      for (const kind of made) {
        const values = DYNAMIC[kind] ?? [];
        for (const value of values)
          if (!keys.has(kind.replace('*', value))) missing.push(`${file}: ${kind} has no text for ${value}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('are made of parts only where tests/texts/dynamic.ts says of which', () => {
    const made = new Set(used.flatMap(([, { made }]) => [...made]));
    const kinds = [...made].filter((kind) => /^[a-z]+-[\w*-]+$/.test(kind) && features.has(kind.split('-')[0] ?? ''));
    const known = [...Object.keys(DYNAMIC), ...PREFIXES];
    expect(
      kinds.filter((kind) => kind.includes('*') && !known.includes(kind)),
      'not declared',
    ).toEqual([]);
    expect(
      known.filter((kind) => !made.has(kind)),
      'declared for nothing',
    ).toEqual([]);
  });

  it('are all used', () => {
    const named = new Set(used.flatMap(([, { called, quoted }]) => [...called, ...quoted]));
    for (const [kind, values] of Object.entries(DYNAMIC))
      for (const value of values) named.add(kind.replace('*', value));
    const begun = PREFIXES.map((kind) => kind.replace('*', ''));
    expect([...keys].filter((key) => !named.has(key) && !begun.some((part) => key.startsWith(part)))).toEqual([]);
  });

  it('of the reading sentence are those that its module asks for', () => {
    const code = readFileSync('src/model/sentence.ts', 'utf8');
    const parts = [...keys].filter((key) => key.startsWith('model-reading-')).map((key) => key.slice(14));
    expect(parts.filter((part) => !part.split('-').every((piece) => code.includes(piece)))).toEqual([]);
  });

  it('have a sentence for every code of the server, and none for a code that nobody has', () => {
    const codes = CODES.map((code) => `error-${code}`);
    expect(codes.filter((key) => !keys.has(key))).toEqual([]);
    const quoted = new Set(used.flatMap(([, { quoted, called }]) => [...quoted, ...called]));
    const own = [...keys].filter((key) => key.startsWith('error-') && !codes.some((code) => code === key));
    expect(own.filter((key) => !quoted.has(key) && !quoted.has(key.slice('error-'.length)))).toEqual([]);
  });

  it('are nowhere but in the catalogue', () => {
    const found = sources.flatMap(([file, source]) => [
      ...(FIELDS.test(file) ? [] : outside(file, source)),
      ...(GRAMMAR.test(file) ? [] : german(file, source)),
    ]);
    expect(found).toEqual([]);
  });
});
