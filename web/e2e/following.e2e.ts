import { describe, expect, it } from 'vitest';
import { createWorkshop, joinByLink } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { People } from './harness/people';
import type { Person } from './harness/person';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();
scene.expected.push(/the server responded with a status of 422/);

const BOARD = boardWith({
  input: ['Stellen', 'Räume'],
  output: ['Besuche', 'Sprechstunde', 'Briefe'],
  impact: ['Gesund aufwachsen'],
});

/** Part of a card's box that a mouse of somebody else points at. */
function pointedAt({ page }: Person, name: string, title: string): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate(
    ([name, title]) => {
      const mouse = document.querySelector(`[data-cursor="${name}"]:not(.away)`)?.getBoundingClientRect();
      const cards = [...document.querySelectorAll('[role=option]')];
      const card = cards
        .find((one) => one.querySelector('.title')?.textContent.replaceAll('\u00ad', '') === title)
        ?.getBoundingClientRect();
      if (!mouse || !card) return undefined;
      const part = (value: number) => Math.round(value * 100) / 100;
      return { x: part((mouse.x - card.x) / card.width), y: part((mouse.y - card.y) / card.height) };
    },
    [name, title] as const,
  );
}

async function pointAt({ model, page }: Person, title: string, x: number, y: number): Promise<void> {
  const box = await model.card(title).boundingBox();
  if (!box) throw new Error(`${title} is not on the board`);
  await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 3 });
}

describe('following somebody', () => {
  it('goes along across areas without touching the focus, until I do something myself', async () => {
    const { anna, ben } = await scene.pairAt(BOARD);
    const { page, t, model } = anna;
    const list = new People(anna);
    const bar = page.getByRole('region', { name: t('people-following'), exact: true });
    const focus = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await list.open();
    await list.act('Ben Cordes', 'people-follow');
    await bar.waitFor();
    const before = await focus();
    expect(before).toBe(t('people-button', { count: 2 }));
    await ben.model.select('Gesund aufwachsen');
    await expect.poll(() => model.card('Gesund aufwachsen').getAttribute('aria-selected')).toBe('true');
    await ben.page.getByRole('link', { name: t('common-area-notes') }).click();
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/\/notes$/);
    await ben.page.getByRole('link', { name: t('common-area-model') }).click();
    await model.shown();
    await ben.model.select('Besuche');
    await expect.poll(() => model.card('Besuche').getAttribute('aria-selected')).toBe('true');
    expect(await focus()).toBe(before);
    // Whoever is followed can see so, and is not told.
    const theirs = new People(ben);
    await theirs.open();
    await expect.poll(() => theirs.place('Anna Berg')).toBe(t('people-follows-me'));
    await ben.page.keyboard.press('Escape');

    await model.select('Räume');
    await bar.waitFor({ state: 'hidden' });
    await ben.model.select('Sprechstunde');
    await theirs.open();
    await expect.poll(() => theirs.place('Anna Berg')).toContain('Räume');
    expect(await model.card('Räume').getAttribute('aria-selected')).toBe('true');

    await list.open();
    await list.act('Ben Cordes', 'people-follow');
    await expect.poll(() => model.card('Sprechstunde').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'hidden' });
    await list.open();
    await list.act('Ben Cordes', 'people-follow');
    await bar.waitFor();
    await ben.page.context().close();
    await bar.getByText(t('people-left', { name: 'Ben Cordes' })).waitFor();
    await bar.getByRole('button', { name: t('common-close') }).click();
    await bar.waitFor({ state: 'hidden' });
  });

  it('each other leads nobody anywhere', async () => {
    const { anna, ben } = await scene.pairAt(BOARD);
    await anna.model.select('Besuche');
    await ben.model.select('Räume');
    const [hers, his] = [new People(anna), new People(ben)];
    await Promise.all([hers.open(), his.open()]);
    await Promise.all([hers.act('Ben Cordes', 'people-follow'), his.act('Anna Berg', 'people-follow')]);
    await his.open();
    await expect.poll(() => his.place('Anna Berg')).toBe(ben.t('people-follows-me'));
    const selected = () => anna.page.locator('[role=option][aria-selected=true] .title').innerText();
    const first = await selected();
    for (let look = 0; look < 10; look += 1) expect(await selected()).toBe(first);
  });
});

describe('mice of others', () => {
  it('point at the same part of the same card on a board of another size and zoom', async () => {
    const { anna, ben, links } = await scene.pairAt(BOARD);
    const { page, t } = anna;
    const tom = await scene.arrive(PHONE);
    await tom.join(links.participant, 'Tom', 'society');
    await pointAt(ben, 'Sprechstunde', 0.25, 0.75);
    await expect.poll(() => pointedAt(anna, 'Ben Cordes', 'Sprechstunde')).toEqual({ x: 0.25, y: 0.75 });
    for (let press = 0; press < 2; press += 1)
      await page.getByRole('button', { name: t('model-zoom-out'), exact: true }).click();
    await expect.poll(() => pointedAt(anna, 'Ben Cordes', 'Sprechstunde')).toEqual({ x: 0.25, y: 0.75 });
    await anna.model.showActivity();
    await expect.poll(() => pointedAt(anna, 'Ben Cordes', 'Sprechstunde')).toEqual({ x: 0.25, y: 0.75 });
    expect(await page.locator('[data-cursor="Ben Cordes"]').innerText()).toContain(t('common-perspective-politics'));
    expect(await page.locator('.cursors').getAttribute('aria-hidden')).toBe('true');
    expect(await tom.page.locator('[data-cursor]').count()).toBe(0);

    // Never over what I type in.
    await anna.model.edit('Sprechstunde');
    await expect.poll(() => pointedAt(anna, 'Ben Cordes', 'Sprechstunde')).toBeUndefined();
    await page.keyboard.press('Escape');
    await expect.poll(() => pointedAt(anna, 'Ben Cordes', 'Sprechstunde')).toBeDefined();

    await anna.choose('shell-settings');
    await page.getByLabel(t('shell-settings-cursors')).click();
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-cursor]').count()).toBe(0);
    await anna.choose('shell-settings');
    await page.getByLabel(t('shell-settings-cursors')).click();
    await page.keyboard.press('Escape');
    await pointAt(ben, 'Briefe', 0.5, 0.5);
    await expect.poll(() => pointedAt(anna, 'Ben Cordes', 'Briefe')).toEqual({ x: 0.5, y: 0.5 });
    // Off the board, and in the outline, there is none.
    await ben.page.mouse.move(20, 20);
    await expect.poll(() => page.locator('[data-cursor]').count()).toBe(0);
  });
});

const EVIL = [
  '<script>alert(1)</script>',
  '👩‍👩‍👧‍👦',
  'מִרְיָם بن علي',
  'W'.repeat(80),
  `${'Donaudampfschifffahrts'.repeat(3)} Ö`,
];

describe('a name', () => {
  it.each([LAPTOP, PHONE])('of any kind breaks nothing at $width px', async (screen) => {
    const { links } = await createWorkshop(scene.server, { title: 'Frühe Hilfen' });
    const people = await Promise.all(EVIL.map(() => scene.arrive(LAPTOP)));
    const miriam = await scene.arrive(screen);
    await miriam.join(links.facilitator, 'Miriam');
    await miriam.model.shown();
    for (const [index, name] of EVIL.entries()) await people[index]?.join(links.participant, name, 'society');
    if (screen === LAPTOP)
      for (const [index, person] of people.entries()) await person.page.mouse.move(300 + index * 150, 400);
    const list = new People(miriam);
    await list.open();
    await expect
      .poll(async () => [...(await list.all())].sort())
      .toEqual([...EVIL, `Miriam ${miriam.t('people-me')}`].sort());
    const wide = () =>
      miriam.page.evaluate((width) => {
        const broken = [...document.querySelectorAll('[data-person], header, header button, .people')];
        return broken
          .filter((node) => node.scrollWidth > node.clientWidth + 1 || node.getBoundingClientRect().right > width)
          .map((node) => `${node.className} ${node.textContent?.slice(0, 20) ?? ''}`);
      }, screen.width);
    expect(await wide()).toEqual([]);
    await list.act('W'.repeat(80), 'people-remove');
    const dialog = miriam.page.getByRole('dialog').last();
    expect(await dialog.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThan(1);
    await miriam.page.keyboard.press('Escape');
    await list.act('W'.repeat(80), 'people-follow');
    await miriam.page.getByRole('region', { name: miriam.t('people-following'), exact: true }).waitFor();
    expect(await miriam.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screen.width);
  });

  it.each(['\u200b\u200d', '\u3164', '\u202e'])('that nobody can see (%j) is refused with words', async (name) => {
    const { links } = await createWorkshop(scene.server, { title: 'Frühe Hilfen' });
    const { page, t } = await scene.arrive(PHONE);
    await page.goto(links.participant);
    await page.getByLabel(t('join-name')).fill(name);
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: t('join-go'), exact: true }).tap();
    await page.getByText(t('error-name-empty')).waitFor();
  });
});

describe.each(['de', 'en'] as const)('axe finds nothing (%s)', (language) => {
  it('in list, menu, dialogs and bar', async () => {
    const audit = new Audit();
    const { links } = await createWorkshop(scene.server, { title: 'Frühe Hilfen', language });
    const [miriam, tom] = [await scene.arrive(LAPTOP, language), await scene.arrive(PHONE, language)];
    await joinByLink(scene.server, links.participant, 'Anna', 'politics');
    await miriam.join(links.facilitator, 'Miriam');
    await tom.join(links.participant, 'Tom', 'society');
    const { page, t } = miriam;
    const list = new People(miriam);
    await list.open();
    await list.row('Anna').waitFor();
    await audit.look(miriam, 'list');
    await list.row('Tom').getByRole('button').click();
    await audit.look(miriam, 'menu');
    await page.keyboard.press('Escape');
    for (const key of ['people-edit', 'people-hand-over', 'people-remove']) {
      await list.act('Tom', key);
      await page.getByRole('dialog').waitFor();
      await audit.look(miriam, key);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await list.act('Tom', 'people-follow');
    await audit.look(miriam, 'following');
    await tom.page.getByRole('button', { name: t('people-button', { count: 2 }) }).tap();
    await audit.look(tom, 'sheet');
    expect(audit.findings).toEqual([]);
  });
});
