import { describe, expect, it } from 'vitest';
import { PHONE } from './harness/browser';
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
