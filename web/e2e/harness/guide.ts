import { readFileSync } from 'node:fs';
import path from 'node:path';

const GUIDE = path.resolve(import.meta.dirname, '../../../docs/operation.md');

/** The only block in this language of the guide for operators; among several, the one that holds `words`. */
export function fromGuide(language: string, words = ''): string {
  const blocks = [...readFileSync(GUIDE, 'utf8').matchAll(/^```(\w+)\n(.*?)^```$/gms)];
  const found = blocks.filter(([, tag, text]) => tag === language && text?.includes(words));
  const [block] = found;
  if (!block?.[2] || found.length > 1) throw new Error(`${found.length} blocks ${language} ${words} in ${GUIDE}`);
  return block[2];
}

/** A text with other words in some places. Each place has to be there, so that nothing is replaced in vain. */
export function replaced(text: string, places: Readonly<Record<string, string>>): string {
  let result = text;
  for (const [from, to] of Object.entries(places)) {
    if (!result.includes(from)) throw new Error(`Not in the guide any more: ${from}`);
    result = result.replaceAll(from, to);
  }
  return result;
}
