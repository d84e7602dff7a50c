/** All Fluent files of this language in one chunk. */
export const sources = import.meta.glob<string>('./*.ftl', { eager: true, query: '?raw', import: 'default' });
