/** JSON with its keys in order, and null for `undefined`, which JSON would leave out. */
export function canonical(value) {
  return JSON.stringify(value, (_, inner) => {
    if (inner === undefined) return null;
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
