/** What facilitators read about changes that the server could not read. */
interface SetAside {
  readonly area: string;
  readonly count: number;
  readonly authors: readonly string[];
}

/** Sums up what was found: how many changes, in which areas, by whom. Everybody is named once, in order. */
export function summary(found: readonly SetAside[], areaName: (area: string) => string) {
  const authors = new Set(found.flatMap((entry) => entry.authors));
  return {
    count: found.reduce((sum, entry) => sum + entry.count, 0),
    areas: found.map((entry) => areaName(entry.area)).join(', '),
    authors: [...authors].join(', '),
  };
}
