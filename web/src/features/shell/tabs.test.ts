import { describe, expect, it } from 'vitest';
import type { Room } from '../../state/areas';
import { tabsOf } from './tabs';

const EVERYBODY: Room[] = ['now', 'collection', 'model', 'okr', 'decisions', 'notes'];

describe('on a phone', () => {
  it('there are three tabs, and the other rooms are behind a fourth', () => {
    const { tabs, more } = tabsOf(EVERYBODY);
    expect(tabs).toEqual(['now', 'collection', 'model']);
    expect(more).toEqual(['okr', 'decisions', 'notes']);
  });

  it('the area of the running step has a tab', () => {
    expect(tabsOf(EVERYBODY, 'decisions').tabs).toEqual(['now', 'model', 'decisions']);
  });

  it('facilitators have the stage at hand', () => {
    expect(tabsOf(['now', 'stage', ...EVERYBODY.slice(1)], 'okr').tabs).toEqual(['now', 'stage', 'okr']);
  });

  it('what is hidden has no tab, and few rooms need no more than tabs', () => {
    expect(tabsOf(['now', 'model', 'notes'], 'collection')).toEqual({ tabs: ['now', 'model', 'notes'], more: [] });
  });
});
