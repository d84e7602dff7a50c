// A known fault of Yjs 13.6: when undo brings a deleted text back as a whole, the copy of an item can get a left neighbour
// that stands right of its right neighbour. Where such an item goes depends on what came before it, so that a replica that
// was there and one that reads the document later do not agree. The server cannot see it: it keeps no order.
import { Y } from '../packages.mjs';

/** Whether any text of the document has an item between neighbours that stand the other way round. */
export function hasCrossed(doc) {
  return [...doc.share.values()].some((type) => inType(doc, type));
}

function inType(doc, type) {
  const children = [...type._map.values()].filter((item) => !item.deleted).map((item) => item.content.type);
  return inList(doc, type) || children.some((child) => child && inType(doc, child));
}

function inList(doc, type) {
  const places = new Map();
  for (let item = type._start; item; item = item.right) places.set(item, places.size);
  for (const item of places.keys()) {
    if (!item.origin || !item.rightOrigin) continue;
    const [left, right] = [item.origin, item.rightOrigin].map((id) => places.get(Y.getItem(doc.store, id)));
    if (left > right) return true;
  }
  return false;
}
