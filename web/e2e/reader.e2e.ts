import { describe, expect, it } from 'vitest';
import { createWorkshop } from './harness/api';
import { LAPTOP, WALL } from './harness/browser';
import { Ear, type Heard } from './harness/ear';
import { useScene } from './harness/scene';

const scene = useScene();
const LANDMARKS = new Set(['banner', 'main', 'navigation', 'complementary', 'region', 'form', 'contentinfo']);

const WORDS = {
  de: {
    card: 'Familien im Hafen nehmen Besuche an',
    sentence: /^(Mit|Durch|Wir) .+ So nehmen Familien im Hafen Besuche an, weil .+\. Das trägt dazu bei, dass/,
    title: 'Lotsinnen sprechen Arabisch',
    reason: 'Vertrauen in der eigenen Sprache wächst',
  },
  en: {
    card: 'Families in Hafen accept visits',
    sentence: /Families in Hafen accept visits.+because/,
    title: 'Guides speak Arabic',
    reason: 'trust grows in one’s own language',
  },
} as const;

/** Headings that skip a level, and landmarks of the same role without names that tell them apart. */
function outline(tree: readonly Heard[]): string[] {
  const found: string[] = [];
  const headings = tree.filter(({ role }) => role === 'heading');
  if (headings.filter(({ level }) => level === 1).length !== 1) found.push('not one h1');
  headings.forEach(({ level = 0, name }, index) => {
    const before = headings[index - 1]?.level ?? 0;
    if (index > 0 && level > before + 1) found.push(`h${level} "${name}" after h${before}`);
    if (name.trim() === '') found.push(`h${level} without words`);
  });
  const landmarks = tree.filter(({ role }) => LANDMARKS.has(role)).map(({ role, name }) => `${role} "${name}"`);
  for (const one of landmarks) if (landmarks.filter((other) => other === one).length > 1) found.push(`twice: ${one}`);
  for (const role of ['banner', 'main']) if (!landmarks.some((one) => one.startsWith(role))) found.push(`no ${role}`);
  const acting = ['button', 'link', 'textbox', 'checkbox', 'radio', 'combobox', 'menuitem', 'treeitem', 'option'];
  for (const { role, name } of tree)
    if (acting.includes(role) && name.trim() === '') found.push(`${role} without a name`);
  return found;
}

describe.each(['de', 'en'] as const)('by ear and keyboard in %s', (language) => {
  it(
    'somebody joins, finds and hears a chain, adds, links, and hears what others do',
    { timeout: 180_000 },
    async () => {
      const { links } = await createWorkshop(scene.server, {
        title: 'Wirkungsdialog',
        template: 'example-fruehe-hilfen',
        language,
      });
      const words = WORDS[language];
      const anna = await scene.arrive(LAPTOP, language);
      const { page, t } = anna;
      const ear = await Ear.at(page);
      const heard = (text: string | RegExp) =>
        ear.said.filter((one) => (typeof text === 'string' ? one.includes(text) : text.test(one))).length;

      // Join.
      await page.goto(links.participant);
      await expect.poll(async () => (await ear.tree()).some(({ role }) => role === 'textbox')).toBe(true);
      expect(outline(await ear.tree())).toEqual([]);
      await ear.press('Tab', 'textbox', t('join-name'));
      await page.keyboard.type('Anna Berg');
      await ear.press('Tab', 'radio', /./);
      await ear.press('ArrowDown', 'radio', t('common-perspective-administration'));
      await ear.press('Tab', 'button', t('join-go'));
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await ear.focus()).role).toBe('heading');
      expect((await ear.focus()).name).toContain(t('common-area-model'));
      await expect.poll(async () => (await ear.tree()).some(({ role }) => role === 'application')).toBe(true);
      expect(outline(await ear.tree())).toEqual([]);

      // Find a card by the search, and hear its chain.
      await ear.press('Tab', 'button', t('model-view-outline'));
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await ear.tree()).some(({ role }) => role === 'treeitem')).toBe(true);
      expect(outline(await ear.tree())).toEqual([]);
      await ear.press('Shift+Tab', 'combobox', t('model-search'));
      await page.keyboard.type(words.card.slice(0, 18));
      await expect.poll(() => heard(t('model-search-count', { count: 1 }))).toBeGreaterThan(0);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await ear.focus()).name).toContain(words.card);
      await expect.poll(() => heard(words.sentence)).toBe(1);

      // Add a card and link it with a reason.
      await page.keyboard.press('n');
      await expect.poll(async () => (await ear.focus()).role).toBe('textbox');
      expect((await ear.focus()).name).toBe(t('model-card-title'));
      await page.keyboard.type(words.title);
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await ear.focus()).role).toBe('treeitem');
      expect((await ear.focus()).name).toContain(words.title);
      await page.keyboard.press('v');
      await expect.poll(async () => (await ear.focus()).name).toBe(t('model-connect-filter'));
      expect(outline(await ear.tree()).filter((one) => !/banner|main|h1|after h0/.test(one))).toEqual([]);
      const goal = language === 'de' ? 'Kinder wachsen' : 'Children grow';
      await page.keyboard.type(goal);
      await ear.press('ArrowDown', 'radio', new RegExp(goal));
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await ear.focus()).role).toBe('textbox');
      expect((await ear.focus()).name).toContain(t('model-because'));
      await page.keyboard.type(words.reason);
      await page.keyboard.press('Enter');
      await expect.poll(() => heard(words.title)).toBeGreaterThan(0);
      await expect.poll(async () => (await ear.focus()).name).toContain(words.title);
      await anna.saved();

      // Somebody deletes the card that has the focus: it is said, and the focus stays on what is left of it.
      const ben = await scene.arrive(WALL, language);
      await ben.join(links.participant, 'Ben', 'politics');
      await ben.model.act(words.title, 'model-delete');
      await expect.poll(() => heard(t('model-said-lost', { title: words.title }))).toBe(1);
      const left = await ear.focus();
      expect(`${left.name} ${left.description}`).toContain(words.title);
      expect(`${left.name} ${left.description}`).toContain(t('model-card-deleted'));

      // Many changes are one sentence.
      const remote = () => ear.said.filter((one) => /neue|new|geändert|changed/.test(one));
      await expect.poll(() => heard(/1 Karte gelöscht|1 card deleted/)).toBe(1);
      const before = remote().length;
      for (const name of ['Alpha-Karte', 'Beta-Karte', 'Gamma-Karte']) await ben.model.add('output', name);
      await expect.poll(() => remote().length).toBeGreaterThan(before);
      expect(remote().length - before).toBeLessThanOrEqual(2);

      // And can be switched off.
      await ear.press('Shift+Tab', 'button', t('shell-menu'));
      await page.keyboard.press('Enter');
      await ear.press('ArrowDown', 'menuitem', t('shell-settings'));
      await page.keyboard.press('Enter');
      await ear.press('Tab', 'checkbox', new RegExp(t('shell-settings-announcements')));
      await page.keyboard.press('Space');
      await page.keyboard.press('Escape');
      expect((await ear.focus()).name).toBe(t('shell-menu'));
      const said = remote().length;
      await ben.model.add('output', 'Delta-Karte');
      await expect.poll(async () => (await ear.tree()).some(({ name }) => name.includes('Delta-Karte'))).toBe(true);
      await page.waitForTimeout(5_500);
      expect(remote().length).toBe(said);
      // What is about oneself is still said.
      await ear.press('Tab', 'treeitem', /./);
      await page.keyboard.press('Alt+ArrowDown');
      await expect.poll(() => ear.said.at(-1)).toContain(t('model-lane-input'));
    },
  );
});
