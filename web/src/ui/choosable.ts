/** One of many that can be chosen from a list. */
export interface Choosable {
  readonly id: string;
  readonly name: string;
  /** What it is, in a word: those of one kind stand together. */
  readonly group: string;
}
