/** As much of the package `hyphen` as is used; it brings no types. */
declare module 'hyphen/de-1996' {
  export type HyphenateSync = (text: string, options?: { hyphenChar?: string; minWordLength?: number }) => string;
  export const hyphenateSync: HyphenateSync;
}
