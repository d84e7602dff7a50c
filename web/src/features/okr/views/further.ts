/** Views of the OKRs beside the page of a cycle, by the name they have in the address. */
import type { Component } from 'svelte';
import type { IconName } from '../../../ui/icons';
import BudgetView from '../meetings/BudgetView.svelte';
import CheckInView from '../meetings/CheckInView.svelte';
import AlignmentView from './AlignmentView.svelte';
import RetrospectiveView from '../meetings/RetrospectiveView.svelte';
import ReviewView from '../meetings/ReviewView.svelte';
import MatrixView from './MatrixView.svelte';
import MineView from './MineView.svelte';
import TeamsView from './TeamsView.svelte';
import YearView from './YearView.svelte';

export interface FurtherView {
  readonly name: string;
  readonly icon: IconName;
  readonly view: Component;
}

export const FURTHER: readonly FurtherView[] = [
  { name: 'checkin', icon: 'check', view: CheckInView },
  { name: 'review', icon: 'target', view: ReviewView },
  { name: 'retrospective', icon: 'people', view: RetrospectiveView },
  { name: 'budget', icon: 'euro', view: BudgetView },
  { name: 'matrix', icon: 'table', view: MatrixView },
  { name: 'alignment', icon: 'turn', view: AlignmentView },
  { name: 'teams', icon: 'columns', view: TeamsView },
  { name: 'year', icon: 'map', view: YearView },
  { name: 'mine', icon: 'person', view: MineView },
];

export function furtherView(name: string): FurtherView | undefined {
  return FURTHER.find((one) => one.name === name);
}
