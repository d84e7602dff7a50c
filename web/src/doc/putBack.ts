/** Puts what was put aside back into the document, as an edit like any other. */
import * as Y from 'yjs';
import { newId } from '../model/ids';
import { SHAPES } from '../model/shapes';
import { editBetween } from '../model/textEdit';
import type { TrayItem, TrayText } from '../model/tray';
import { CollectionEditor } from './collectionEditor';
import { DecisionsEditor } from './decisionsEditor';
import { applyEdit, type Entry, entryOf, textOf } from './entries';
import { ImpactEditor } from './impactEditor';
import { CARD, ROOT } from './keys';
import { OkrEditor } from './okrEditor';

/** Between what stands there and what is put back beside it. */
const BESIDE: Readonly<Record<string, string>> = { [CARD.title]: ' / ' };
const EDITORS = { collection: CollectionEditor, model: ImpactEditor, okr: OkrEditor, decisions: DecisionsEditor };
const BELOW = '\n\n';

/** Whether there is a place for it now. */
export function canPutBack(document: Y.Doc, { place, made, values, texts }: TrayItem): boolean {
  if (!place || !(place.root in SHAPES)) return false;
  const entry = entryOf(document.getMap(place.root), place.id);
  if (texts.length === 0 && !made) return entry !== undefined;
  if (entry && !isGone(place.root, entry)) return true;
  const needs = SHAPES[place.root]?.needs ?? [];
  return needs.every(([key, ...roots]) => roots.some((root) => stands(document, values[key], root)));
}

/** Puts it back: into the field as it was, beside what others wrote there since, or as a new entry. */
export function putBack(document: Y.Doc, item: TrayItem): boolean {
  const { place } = item;
  if (!place || !canPutBack(document, item)) return false;
  const entry = entryOf(document.getMap(place.root), place.id);
  const keeps = entry !== undefined && (item.texts.length === 0 || !isGone(place.root, entry));
  change(document, item, keeps, () => {
    if (keeps) fill(entry, item);
    else create(document, place.root, entry ? newId() : place.id, item);
  });
  if (place.root === ROOT.cards) link(document, item);
  return true;
}

/** What is put into an entry can be undone; a new one is no step, so that undoing takes nobody's words away. */
function change(document: Y.Doc, { area, place }: TrayItem, undoable: boolean, run: () => void): void {
  if (area === 'notes' || area === 'stage') {
    document.transact(run);
    return;
  }
  const { history } = EDITORS[area].of(document);
  if (undoable) history.step(place?.id ?? '', () => document.transact(run, history.origin));
  else document.transact(run, history.untracked);
}

function fill(entry: Entry, { texts, values, changed, made }: TrayItem): void {
  for (const text of texts) putText(entry, text);
  // An entry of that id was made from this very item: its values are there.
  if (made) return;
  for (const key of changed) {
    const value = values[key];
    if (value === undefined) entry.delete(key);
    else entry.set(key, value);
  }
}

function putText(entry: Entry, { field, text, before }: TrayText): void {
  const shared = textOf(entry, field);
  if (!shared) {
    entry.set(field, new Y.Text(text));
    return;
  }
  const stands = shared.toString();
  if (stands === text || text === '') return;
  const fresh = stands === '' || stands === before;
  const edit = editBetween(stands, fresh ? text : `${stands}${BESIDE[field] ?? BELOW}${text}`, 0);
  if (edit) applyEdit(shared, edit);
}

function create(document: Y.Doc, root: string, id: string, { texts, values, title }: TrayItem): void {
  const entry: Entry = new Y.Map();
  for (const [key, value] of Object.entries(values)) if (key !== CARD.deletedAt) entry.set(key, value);
  for (const field of SHAPES[root]?.texts ?? []) {
    const typed = texts.find((text) => text.field === field)?.text;
    entry.set(field, new Y.Text(typed ?? (field === CARD.title ? title : '')));
  }
  document.getMap(root).set(id, entry);
}

/** Links of a card that came back, as far as both ends stand; the others come with their other end. */
function link(document: Y.Doc, { links }: TrayItem): void {
  const editor = ImpactEditor.of(document);
  for (const { from, to, because } of links)
    if (stands(document, from) && stands(document, to)) editor.link(from, to, because);
}

function stands(document: Y.Doc, id: unknown, root: string = ROOT.cards): boolean {
  const entry = typeof id === 'string' ? entryOf(document.getMap(root), id) : undefined;
  return entry !== undefined && !isGone(root, entry);
}

/** A block whose text somebody still typed into stands, though it was deleted. */
function isGone(root: string, entry: Entry): boolean {
  if (typeof entry.get(CARD.deletedAt) !== 'number') return false;
  return root !== ROOT.blocks || (textOf(entry, 'text')?.length ?? 0) === 0;
}
