import { spreadBundles } from './bundle';
import { arrange } from './columns';
import { pathOf } from './curve';
import { Ground } from './ground';
import { middleOfRoute } from './label-places';
import { type LabelChoice, NO_LABEL, placeLabels } from './labels';
import { metricsOf } from './metrics';
import { plan, type Plan } from './plan';
import { assignPorts } from './ports';
import { routeOf, type Route } from './routes';
import { placeRows, type Rows } from './rows';
import { layTracks, rankLoops } from './tracks';
import type { LaneColumn, Layout, LayoutInput, LinkRoute, PlaceInput, Rect } from './types';

/** All that stands on the board but the labels: the same whichever links are lit. */
export interface Placed extends Omit<Layout, 'links' | 'unlabelled'> {
  readonly routes: readonly Route[];
  readonly lines: readonly Omit<LinkRoute, 'label'>[];
  /** Cards, and the place that is kept open. */
  readonly ground: Ground;
}

/**
 * Places all cards and routes all links. The same input gives the same output; the order of `links` does not matter.
 * Links follow the dragged card, everything else keeps clear of its open slot.
 */
export function layout(input: LayoutInput): Layout {
  const { links, density, measureLabel: measure } = input;
  const lit = new Set(links.filter((link) => link.lit === true).map(({ id }) => id));
  const loops = new Set(links.filter((link) => link.closes === true).map(({ id }) => id));
  return withLabels(place(input), { density, measure, lit, loops });
}

export function place(input: PlaceInput): Placed {
  const m = input.metrics ?? metricsOf(input.density);
  const columns = arrange(input);
  const open = columns.lanes.filter((lane) => !lane.collapsed);
  const planned = plan(input);
  const rows = placeRows(planned, m);
  const cards = cardRects(planned, rows, open);
  const slot = input.drag === undefined ? undefined : cards.get(input.drag.card);
  if (input.drag !== undefined && slot !== undefined) {
    cards.set(input.drag.card, input.drag.rect);
  }

  const loopRank = rankLoops(planned.links);
  const ports = assignPorts(
    {
      links: planned.links,
      crossings: rows.crossings,
      loopRank,
      rectOf: (id) => cards.get(id) ?? { x: 0, y: 0, width: 0, height: 0 },
      isLowest: ({ from }) => from.row === (planned.lanes[from.lane]?.length ?? 0) - 1,
    },
    m,
  );
  const tracks = layTracks(planned.links, loopRank, ports, columns, rows.bottom, m);
  const routes = planned.links.flatMap((link) => {
    const own = ports.get(link.id);
    return own === undefined ? [] : [routeOf(link, own, rows.crossings.get(link.id) ?? [], open, tracks)];
  });
  spreadBundles(routes, columns.gutters);

  return {
    width: columns.width,
    height: tracks.bottom + m.bottom,
    columns,
    cards,
    slot,
    hidden: planned.hidden,
    routes,
    lines: routes.map(draw),
    ground: new Ground(slot === undefined ? cards.values() : [...cards.values(), slot]),
  };
}

export function withLabels({ routes, lines, ground, ...placed }: Placed, choice: LabelChoice): Layout {
  const { columns, height } = placed;
  const { labels, unlabelled } = placeLabels({ ...choice, routes, ground, columns, bottom: height });
  const links = lines.map((line) => ({ ...line, label: labels.get(line.id) ?? NO_LABEL }));
  links.sort((a, b) => Number(choice.lit.has(a.id)) - Number(choice.lit.has(b.id)));
  return { ...placed, links, unlabelled: unlabelled.sort() };
}

function cardRects(planned: Plan, rows: Rows, open: readonly LaneColumn[]): Map<string, Rect> {
  const cards = new Map<string, Rect>();
  for (const place of planned.lanes.flat()) {
    const lane = open[place.lane];
    const y = rows.tops[place.lane]?.[place.row];
    if (lane !== undefined && y !== undefined) {
      cards.set(place.id, { x: lane.cardX, y, width: lane.cardWidth, height: place.height });
    }
  }
  return cards;
}

function draw(route: Route): Omit<LinkRoute, 'label'> {
  return {
    id: route.link.id,
    kind: route.link.kind,
    path: pathOf(route.segments),
    hit: pathOf([...route.segments, route.rest]),
    start: route.ports.start,
    end: route.ports.end,
    arrow: route.arrow,
    middle: middleOfRoute(route),
  };
}
