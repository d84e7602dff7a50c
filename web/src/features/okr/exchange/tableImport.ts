/** What a table that was read changes, and what is written for it. */
import type { OkrWrite } from '../../../doc/okrEditor';
import { newId } from '../../../model/ids';
import { placeManyAt } from '../../../model/order';
import { standing } from '../../../okr/entries';
import type { Fresh, OkrImport } from '../../../okr/okrTable';
import type { OkrDesk } from '../desk.svelte';

/** Everything a table changes, as entries are to stand; new objectives that name no cycle belong to the one that is shown. */
export function writesOf(desk: OkrDesk, { changes, fresh }: OkrImport): OkrWrite[] {
  const ids = new Map(fresh.map(({ line }) => [line, newId()]));
  const place = new Map<number, { objective: string } | { cycle: string | undefined }>();
  for (const one of fresh) {
    const objective = one.objective ?? ids.get(one.under ?? 0);
    if (one.row === 'objective') place.set(one.line, { cycle: one.cycle ?? desk.cycle?.id });
    else if (objective !== undefined) place.set(one.line, { objective });
  }
  const orders = ordersFor(
    desk,
    fresh.flatMap(({ line }) => {
      const into = place.get(line);
      return into ? [{ line, into: 'objective' in into ? into.objective : (into.cycle ?? '') }] : [];
    }),
  );
  return [
    ...changes.map(({ id, row, values }) => ({ root: rootOf(row), id, values })),
    ...fresh.flatMap(({ line, row, values, team }) => {
      const into = place.get(line);
      const id = ids.get(line);
      if (!into || id === undefined) return [];
      return [{ root: rootOf(row), id, values: { ...values, ...into, team, order: orders.get(line) } }];
    }),
  ];
}

/** New key results that stand below no objective, neither named nor above them: nothing can be made of them. */
export function homeless({ fresh }: OkrImport): Fresh[] {
  return fresh.filter(
    ({ row, objective, under }) => row === 'key-result' && objective === undefined && under === undefined,
  );
}

function rootOf(row: Fresh['row']): 'objectives' | 'keyResults' {
  return row === 'objective' ? 'objectives' : 'keyResults';
}

/** Each behind the others of its cycle or objective, in the order of the table. */
function ordersFor(desk: OkrDesk, made: readonly { line: number; into: string }[]): Map<number, string> {
  const orders = new Map<number, string>();
  for (const into of new Set(made.map((one) => one.into))) {
    const own = made.filter((one) => one.into === into);
    const siblings = [
      ...standing(desk.okr.objectives).filter(({ cycle }) => (cycle ?? '') === into),
      ...desk.keyResultsOf(into),
    ];
    const { orders: keys } = placeManyAt(siblings, siblings.length, own.length);
    for (const [at, { line }] of own.entries()) orders.set(line, keys[at] ?? '');
  }
  return orders;
}
