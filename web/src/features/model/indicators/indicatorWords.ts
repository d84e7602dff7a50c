/** Indicators in the words of the interface. */
import type { Indicator } from '../../../model/contract';
import { nowOf, type Series } from '../../../model/series';
import { t } from '../../../texts/texts.svelte';
import { dayWords, withUnit } from '../../../texts/figures';

export function indicatorName({ name }: Pick<Indicator, 'name'>): string {
  return name.trim() || t('facts-indicator-unnamed');
}

/** From where to where, and where it stands: each a fact of few words. */
export function indicatorFacts(indicator: Indicator): string[] {
  const { baseline, target, unit, direction } = indicator;
  const now = nowOf(indicator);
  const said = (key: string, value: number | undefined): string[] =>
    value === undefined ? [] : [t(key, { value: withUnit(value, unit) })];
  return [
    ...said('facts-indicator-baseline', baseline),
    ...said('facts-indicator-target', target),
    ...(now === undefined
      ? []
      : [
          now.date === undefined
            ? t('facts-indicator-now', { value: withUnit(now.value, unit) })
            : t('facts-indicator-now-on', { value: withUnit(now.value, unit), day: dayWords(now.date) }),
        ]),
    ...(direction === undefined ? [] : [t(`facts-direction-${direction}`)]),
  ];
}

/** A line in words, for whoever does not see it. */
export function seriesWords(indicator: Indicator, { points }: Series): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const { unit, target } = indicator;
  const words = t('facts-series', {
    name: indicatorName(indicator),
    count: points.length,
    first: withUnit(first.value, unit),
    from: dayWords(first.date),
    last: withUnit(last.value, unit),
    to: dayWords(last.date),
  });
  return target === undefined ? words : `${words} ${t('facts-series-target', { value: withUnit(target, unit) })}`;
}
