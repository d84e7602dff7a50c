/** Areas that have a view, in the order they are shown. */
import type { Area } from '../model/contract';

export const SHOWN_AREAS = ['model'] as const satisfies readonly Area[];
