import AxeBuilder from '@axe-core/playwright';
import type { Person } from './person';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Findings of all views, so that one run tells everything. */
export class Audit {
  readonly findings: string[] = [];

  async look(at: Person, view: string): Promise<void> {
    // There are no frames; without this, axe opens a page of its own to put the results of frames together.
    const { violations } = await new AxeBuilder({ page: at.page }).withTags(RULES).setLegacyMode().analyze();
    for (const { id, nodes } of violations)
      for (const node of nodes)
        this.findings.push(`${view}: ${id} at ${node.target.join(' ')}: ${node.failureSummary}`);
  }
}
