import { describe, expect, it } from 'vitest';
import type { Link } from './contract';
import { checkersOf, hasLinkLine, LINK_SHEET } from './linkSheet';

const link = (more: Partial<Link> = {}): Link => ({ id: 'l', from: 'a', to: 'b', because: 'x', ...more });

describe('the sheet of a link', () => {
  it('has a line for what was said, and only for that', () => {
    expect(LINK_SHEET.filter((line) => hasLinkLine(link({ evidence: 2 }), line))).toEqual([]);
    const said = link({ delay: 0, checkHow: ' ', checkedBy: 'Amt 51', polarity: 'less' });
    expect(LINK_SHEET.filter((line) => hasLinkLine(said, line))).toEqual(['polarity', 'delay', 'checkedBy']);
  });

  it('knows who checks, the most frequent first', () => {
    const links = [link({ checkedBy: 'A' }), link({ checkedBy: 'B' }), link({ checkedBy: 'B' }), link()];
    expect(checkersOf(links)).toEqual(['B', 'A']);
  });
});
