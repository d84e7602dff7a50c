import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/model/contract';
import { type Arguments, bundle, format } from '../../src/texts/catalogue';

/** The words of the interface by their key, so that a test names things as people read them, whatever their wording. */
export type Texts = (key: string, values?: Arguments) => string;

export function textsIn(language: Language): Texts {
  const folder = path.join(import.meta.dirname, '../../src/texts', language);
  const files = readdirSync(folder).filter((file) => file.endsWith('.ftl'));
  const texts = bundle(
    language,
    files.map((file) => readFileSync(path.join(folder, file), 'utf8')),
  );
  return (key, values) => {
    const text = format(texts, key, 'formal', values);
    if (text === key) throw new Error(`No text ${key} in ${language}`);
    return text;
  };
}
