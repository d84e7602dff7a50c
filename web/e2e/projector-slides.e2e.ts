import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { createWorkshop, joinByLink, setProjector, setSpotlight } from './harness/api';
import { fullBoard } from './harness/sample';
import { useScene } from './harness/scene';
import { overlapping, qrOf, unreadable, wallAt } from './harness/wall';

const scene = useScene();
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.each(['de', 'en'] as const)('every slide (%s)', (language) => {
  it('can be read from the back row at any size, and axe finds nothing', async () => {
    const findings: string[] = [];
    const { server } = scene;
    const example = await createWorkshop(server, { title: 'Leer', language });
    const { wall, id, token, board } = await wallAt(
      scene,
      { ...fullBoard(7, 60, 85), title: 'Straßenverkehrsordnungswidrigkeitenverfahren und Frühe Hilfen im Quartier' },
      language,
    );
    const { page } = wall;
    const degree = (card: string) => board.links.filter(({ from, to }) => from === card || to === card).length;
    const hub = [...board.cards].sort((a, b) => degree(b.id) - degree(a.id))[0]?.id ?? '';
    const lights = [null, { area: 'model' }, { area: 'notes' }, { area: 'model', card: hub }] as const;
    const look = async (what: string) => {
      for (const [width, height] of [
        [1920, 1080],
        [1366, 768],
        [1280, 720],
        [1024, 768],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.waitForTimeout(150);
        const wrong = [...(await unreadable(page)), ...(await overlapping(page))];
        findings.push(...wrong.map((one) => `${what} at ${width}: ${one}`));
      }
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze();
      for (const { id: rule, nodes } of violations)
        for (const node of nodes) findings.push(`${what}: ${rule} at ${node.target.join(' ')}: ${node.failureSummary}`);
    };
    for (const invitation of [true, false]) {
      await setProjector(server, id, token, { invitation });
      for (const light of [...lights, { area: 'model', card: hub, chain: true } as const]) {
        await setSpotlight(server, id, token, light);
        await page.waitForTimeout(400);
        await look(`${JSON.stringify(light)} ${invitation}`);
      }
      if (!invitation) continue;
      // All 60 cards hang together; what the slide says it leaves out and what it shows are all of them.
      const shown = await page.locator('.card').count();
      const note = await page.locator('.note').innerText();
      const [, left = '0', hidden = '0'] = /\D+(\d+)\D+(\d+)/.exec(note) ?? [];
      expect(shown + Number(left) + Number(hidden)).toBe(60);
      expect(Number(left)).toBeGreaterThan(0);
    }
    await setProjector(server, id, token, { neutral: true });
    await page.waitForTimeout(300);
    await look('neutral');

    await page.goto(example.links.observer);
    await qrOf(wall).waitFor();
    const { token: other } = await joinByLink(server, example.links.facilitator, 'M', 'facilitation');
    await setSpotlight(server, example.id, other, { area: 'model' });
    await page.getByText(wall.t('projector-empty')).waitFor();
    await look('empty');
    expect(findings).toEqual([]);
  });
});
