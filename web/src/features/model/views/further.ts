/** Views of the model beside board and outline, by the name they have in the address. */
import type { Component } from 'svelte';
import type { IconName } from '../../../ui/icons';
import AlternativesView from '../alternatives/AlternativesView.svelte';
import ConflictsView from '../conflicts/ConflictsView.svelte';
import HurdlesView from '../hurdles/HurdlesView.svelte';
import MapView from '../map/MapView.svelte';
import StepsView from '../steps/StepsView.svelte';
import TableView from '../table/TableView.svelte';

export interface FurtherView {
  readonly name: string;
  readonly icon: IconName;
  readonly view: Component;
}

export const FURTHER: readonly FurtherView[] = [
  { name: 'steps', icon: 'steps', view: StepsView },
  { name: 'table', icon: 'table', view: TableView },
  { name: 'map', icon: 'map', view: MapView },
  { name: 'conflicts', icon: 'conflict', view: ConflictsView },
  { name: 'hurdles', icon: 'hurdle', view: HurdlesView },
  { name: 'alternatives', icon: 'columns', view: AlternativesView },
];

export function furtherView(name: string): FurtherView | undefined {
  return FURTHER.find((one) => one.name === name);
}
