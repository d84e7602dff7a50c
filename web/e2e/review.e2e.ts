import { describe, expect, it } from 'vitest';
import { joinByLink, personOf } from './harness/api';
import { PHONE } from './harness/browser';
import { People } from './harness/people';
import type { Person } from './harness/person';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();
const board = boardWith({ output: ['Besuche', 'Kurse'], outcome: ['Vertrauen'] }, [
  ['Kurse', 'Vertrauen', 'man sich kennt'],
]);

/** Comments shown at the selected card, as a screen reader finds them. */
const comment = ({ page, t }: Person, name: string) =>
  page.getByRole('article', { name: t('changes-comment-of', { name }) });

const button = ({ page, t }: Person, key: string) => page.getByRole('button', { name: t(key), exact: true });

/** Writes a comment at the selected card with keys alone. */
async function write(person: Person, words: string): Promise<void> {
  await person.page.keyboard.press('k');
  await person.page.getByRole('textbox', { name: person.t('changes-comments').slice(0, 4) }).waitFor();
  await person.page.keyboard.type(words);
  await person.page.keyboard.press('Control+Enter');
}

describe('comments', () => {
  it('are written by two people at once, and name who wrote them', async () => {
    const { anna, ben } = await scene.pairAt(board);
    await Promise.all([anna.model.select('Kurse'), ben.model.select('Kurse')]);
    await Promise.all([anna.page.keyboard.press('k'), ben.page.keyboard.press('k')]);
    await anna.page.keyboard.type('Woher kommt die Zahl?\n<b>Quelle</b> nennen');
    await ben.page.keyboard.type('Das dauert zu lange.');
    await Promise.all([anna.page.keyboard.press('Control+Enter'), ben.page.keyboard.press('Control+Enter')]);
    for (const person of [anna, ben]) {
      await expect.poll(() => comment(person, 'Anna Berg').innerText()).toContain('?\n<b>Quelle</b> nennen');
      await expect.poll(() => comment(person, 'Ben Cordes').innerText()).toContain('Das dauert zu lange.');
      await expect
        .poll(() => person.model.card('Kurse').innerText())
        .toContain(person.t('changes-comment-count', { count: 2 }));
    }
    // One's own alone can be written anew; who facilitates could delete those of others.
    expect(await button(anna, 'changes-comment-edit').count()).toBe(1);
    expect(await button(anna, 'changes-comment-delete').count()).toBe(1);
  });

  it('carry the name that their writer goes by now', async () => {
    const { id, links, anna, ben } = await scene.pairAt(board);
    await Promise.all([anna.model.select('Kurse'), ben.model.select('Kurse')]);
    await write(anna, 'Stimmt das?');
    await comment(ben, 'Anna Berg').waitFor();
    const { token } = await joinByLink(scene.server, links.facilitator, 'Lena', 'facilitation');
    const person = await personOf(scene.server, id, token, 'Anna Berg');
    await new People(ben).rename(scene.server, id, token, person, 'Anna Rauch');
    await comment(ben, 'Anna Rauch').waitFor();
    await comment(anna, 'Anna Rauch').waitFor();
  });

  it('are resolved by one while their writer writes on, and opened again', async () => {
    const { anna, ben } = await scene.pairAt(board);
    await Promise.all([anna.model.select('Kurse'), ben.model.select('Kurse')]);
    await write(anna, 'Stimmt das?');
    await comment(ben, 'Anna Berg').waitFor();
    await button(anna, 'changes-comment-edit').click();
    await anna.page.keyboard.type(' Und woher?');
    await button(ben, 'changes-resolve').click();
    await button(ben, 'changes-comment-write').waitFor();
    await expect
      .poll(() => ben.page.getByRole('button', { name: ben.t('changes-resolved-count', { count: 1 }) }).count())
      .toBe(1);
    await ben.page.getByRole('button', { name: ben.t('changes-resolved-count', { count: 1 }) }).click();
    expect(await comment(ben, 'Anna Berg').innerText()).toContain(ben.t('changes-resolved-by', { name: 'Ben Cordes' }));
    // What Anna writes stays where it is.
    await anna.page.keyboard.press('Control+Enter');
    await expect.poll(() => comment(ben, 'Anna Berg').innerText()).toContain('Stimmt das? Und woher?');
    await button(ben, 'changes-reopen').click();
    await expect
      .poll(() => anna.model.card('Kurse').innerText())
      .toContain(anna.t('changes-comment-count', { count: 1 }));
  });

  it('keep a draft when the panel closes, and stay with a card that is deleted and comes back', async () => {
    const { anna, ben } = await scene.pairAt(board);
    await Promise.all([anna.model.select('Kurse'), ben.model.select('Kurse')]);
    await write(anna, 'Bleibt das?');
    await comment(ben, 'Anna Berg').waitFor();
    await ben.page.keyboard.press('k');
    await ben.page.keyboard.type('Halb fertig');
    await ben.model.select('Besuche');
    await ben.model.select('Kurse');
    const field = ben.page.getByRole('textbox', { name: ben.t('changes-comment-label', { title: 'Kurse' }) });
    expect(await field.inputValue()).toBe('Halb fertig');
    await anna.model.act('Kurse', 'model-delete-card');
    await expect.poll(() => ben.model.card('Kurse').innerText()).toContain(ben.t('model-card-deleted'));
    await button(ben, 'model-restore').click();
    await comment(ben, 'Anna Berg').waitFor();
    expect(await field.inputValue()).toBe('Halb fertig');
  });

  it('are on the phone and in the outline too', async () => {
    const { anna, links } = await scene.pairAt(board);
    const tom = await scene.arrive(PHONE);
    await tom.join(links.participant, 'Tom Ernst', 'society');
    await tom.list.show('output');
    await tom.list.open('Kurse');
    await button(tom, 'changes-comment-write').tap();
    await tom.page.keyboard.type('Vom Telefon');
    await button(tom, 'changes-comment-send').tap();
    await button(anna, 'model-view-outline').click();
    const row = anna.page.getByRole('treeitem', { name: 'Kurse' }).first();
    await row.click();
    await row.focus();
    await anna.page.keyboard.press('ArrowRight');
    const said = anna.page.getByRole('treeitem', { name: 'Vom Telefon' });
    await said.waitFor();
    await said.click();
    await anna.page.keyboard.press(' ');
    await tom.page.getByRole('button', { name: tom.t('changes-resolved-count', { count: 1 }) }).waitFor();
  });
});

const chain = boardWith({ input: ['Räume'], output: ['Besuche', 'Kurse'], outcome: ['Vertrauen'] }, [
  ['Räume', 'Besuche', 'man einen Ort hat'],
  ['Kurse', 'Vertrauen', ''],
]);

/** Chooses a filter by its words. */
async function filter(person: Person, key: string): Promise<void> {
  const { page, t } = person;
  await page.getByRole('button', { name: t('changes-filter') }).click();
  await page.getByRole('radio', { name: t(key) }).check();
  await page.keyboard.press('Escape');
}

describe('the filter', () => {
  it('fades on the board, hides in the outline, and goes by Escape', async () => {
    const { anna } = await scene.pairAt(chain);
    const { page, t } = anna;
    await filter(anna, 'changes-filter-reasons');
    const out = t('changes-filter-out');
    await expect.poll(() => anna.model.card('Räume').innerText()).toContain(out);
    expect(await anna.model.card('Kurse').innerText()).not.toContain(out);
    expect(await anna.model.titles('input')).toEqual(['Räume']);
    await button(anna, 'model-view-outline').click();
    await page.getByRole('treeitem', { name: 'Kurse' }).waitFor();
    expect(await page.getByRole('treeitem').count()).toBe(2);
    await page
      .getByText(t('changes-filter-hidden', { filter: t('changes-filter-reasons'), count: 2 }), { exact: true })
      .waitFor();
    await page.getByRole('treeitem', { name: 'Kurse' }).first().focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('treeitem').count()).toBe(4);
  });

  it('keeps what I work on, and knows who changed what', async () => {
    const { anna, ben, links } = await scene.pairAt(chain);
    const field = await ben.model.edit('Kurse');
    await field.press('End');
    await field.pressSequentially(' am Abend');
    await field.press('Enter');
    await anna.model.card('Kurse am Abend').waitFor();
    const tom = await scene.arrive(PHONE);
    await tom.join(links.participant, 'Tom Ernst', 'society');
    await tom.page.getByRole('button', { name: tom.t('changes-filter') }).tap();
    await tom.page.getByRole('radio', { name: tom.t('changes-filter-politics') }).check();
    await tom.page.keyboard.press('Escape');
    await expect.poll(() => tom.list.titles('output')).toEqual(['Kurse am Abend']);
    await tom.list.add('output', 'Neu von Tom');
    // Mine is not asked for, but I have just written it.
    expect(await tom.page.locator('main article .title').allInnerTexts()).toEqual(['Kurse am Abend', 'Neu von Tom']);
  });

  it('works together with the search, which says where its words stand', async () => {
    const { anna } = await scene.pairAt(chain);
    const { page, t } = anna;
    await page.getByRole('combobox', { name: t('model-search') }).fill('ort');
    const hits = page.getByRole('listbox', { name: t('model-search-hits') }).getByRole('option');
    await expect.poll(() => hits.count()).toBe(2);
    expect(await hits.first().innerText()).toContain(t('changes-found-reason'));
    await expect.poll(() => anna.model.card('Kurse').innerText()).toContain(t('changes-filter-out'));
    await page.keyboard.press('Escape');
    await expect.poll(() => anna.model.card('Kurse').innerText()).not.toContain(t('changes-filter-out'));
  });
});

describe('what was deleted', () => {
  it('says who deleted it, and comes back several at once, which undo takes back', async () => {
    const { anna, ben } = await scene.pairAt(chain);
    const { page, t } = ben;
    await anna.model.act('Kurse', 'model-delete-card');
    await anna.model.act('Besuche', 'model-delete-card');
    await expect
      .poll(() => ben.model.card('Kurse').innerText())
      .toContain(t('changes-deleted-by', { name: 'Anna Berg' }));
    await button(ben, 'model-menu').click();
    await page.getByRole('menuitem', { name: t('model-deleted-open', { count: 2 }) }).click();
    const dialog = page.getByRole('dialog', { name: t('model-deleted-title') });
    expect(await dialog.getByRole('listitem').first().innerText()).toMatch(/Besuche[\s\S]*Anna Berg/);
    for (const box of await dialog.getByRole('checkbox').all()) await box.check();
    await dialog.getByRole('button', { name: t('changes-restore-chosen', { count: 2 }) }).click();
    await dialog.getByText(t('model-deleted-none')).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => anna.model.titles('output')).toEqual(['Besuche', 'Kurse']);
    await ben.model.undo();
    await expect.poll(() => anna.model.titles('output')).toEqual([]);
  });
});

describe('what is new since the last visit', () => {
  it('is said in one line after coming back, with who and what, until it is closed', async () => {
    const { anna, ben } = await scene.pairAt(chain);
    const { page, t } = anna;
    const news = page.getByRole('region', { name: t('changes-news') });
    await anna.saved();
    expect(await news.count()).toBe(0);
    const address = page.url();
    await page.goto('about:blank');
    await ben.model.add('output', 'Beratung');
    await ben.model.act('Räume', 'model-delete-card');
    await ben.model.select('Vertrauen');
    await write(ben, 'Wessen?');
    await ben.model.card('Vertrauen').focus();
    await ben.page.keyboard.press('z');
    await ben.page.getByRole('dialog').getByRole('textbox').fill('Kurse');
    await ben.page.keyboard.press('Enter');
    await ben.page.getByRole('textbox', { name: ben.t('conflicts-because') }).press('Enter');
    await ben.saved();
    await page.goto(address);
    await anna.model.shown();
    await news.waitFor();
    const sum = ['new', 'changed', 'deleted'].map((kind) => t(`changes-sum-${kind}`, { count: 1 })).join(', ');
    expect(await news.innerText()).toContain(sum);
    await expect.poll(() => anna.model.card('Beratung').innerText()).toContain(`${t('changes-mark-new')} · Ben Cordes`);
    await button(anna, 'changes-show').click();
    await expect.poll(() => anna.model.card('Kurse').innerText()).toContain(t('changes-filter-out'));
    const deeds = `${t('changes-did-opposed', { other: 'Kurse' })} und ${t('changes-did-commented')}`;
    expect(await anna.model.panel.innerText()).toMatch(new RegExp(`Vertrauen\\s+${deeds}\\s·\\sBen Cordes`));
    await anna.model.panel.getByRole('button', { name: 'Beratung' }).click();
    await anna.model.panel.getByText(t('changes-did-new'), { exact: false }).first().waitFor();
    await page.keyboard.press('Escape');
    await news.getByRole('button', { name: t('common-close') }).click();
    expect(await news.count()).toBe(0);
    await page.reload();
    await anna.model.shown();
    await anna.saved();
    expect(await news.count()).toBe(0);
  });
});
