import AxeBuilder from '@axe-core/playwright';
import type { Person } from './person';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Findings of all views, so that one run tells everything. */
export class Audit {
  readonly findings: string[] = [];

  /** Looks at the page, or at what lies within one part of it. */
  async look(at: Person, view: string, within = 'html'): Promise<void> {
    // There are no frames; without this, axe opens a page of its own to put the results of frames together.
    const builder = new AxeBuilder({ page: at.page }).include(within);
    const { violations } = await builder.withTags(RULES).setLegacyMode().analyze();
    for (const { id, nodes } of violations)
      for (const node of nodes) {
        if (id === 'target-size' && (await isLargeEnough(at, String(node.target[0])))) continue;
        this.findings.push(`${view}: ${id} at ${node.target.join(' ')}: ${node.failureSummary}`);
      }
  }
}

/** What the edge of a scrolled page or panel cuts is no small target: it is measured again where all of it is seen. */
async function isLargeEnough({ page }: Person, target: string): Promise<boolean> {
  await page
    .locator(target)
    .first()
    .evaluate((node) => node.scrollIntoView({ block: 'center' }));
  const again = await new AxeBuilder({ page }).include(target).withRules(['target-size']).setLegacyMode().analyze();
  return again.violations.length === 0;
}
