import { describe, expect, it } from 'vitest';
import { createWorkshop } from './harness/api';
import { LAPTOP } from './harness/browser';
import { toModelByKeyboard } from './harness/by-keyboard';
import { Keys } from './harness/keys';
import { useScene } from './harness/scene';

const scene = useScene();

describe('somebody with a keyboard alone', () => {
  it('joins, writes, moves, orders, links, reads, deletes and restores', async () => {
    const { links } = await createWorkshop(scene.server, { title: 'Frühe Hilfen', template: 'wirkungsdialog' });
    const anna = await scene.arrive(LAPTOP);
    const { page, t, model } = anna;
    const keys = new Keys(page);
    const button = (key: string) => page.getByRole('button', { name: t(key), exact: true });
    const add = (lane: string) =>
      page
        .getByRole('button', { name: t('model-card-add-in', { lane: t(`model-lane-${lane}`) }), exact: true })
        .first();

    await page.goto(links.participant);
    await keys.goTo(page.getByLabel(t('join-name')));
    await keys.type('Anna Berg');
    await keys.press('Tab', 'Space', 'ArrowDown');
    expect(await page.getByRole('radio', { name: t('common-perspective-administration') }).isChecked()).toBe(true);
    await keys.goTo(button('join-go'));
    await page.keyboard.press('Enter');
    await toModelByKeyboard(anna, keys);
    await expect.poll(() => keys.focus()).not.toMatch(/^(body|none)/);

    await keys.goTo(add('output'));
    await keys.press('Enter');
    await keys.waitFor(model.titleField);
    await keys.type('Besuche zu Hause');
    await keys.press('Enter');
    await keys.waitFor(model.card('Besuche zu Hause'));
    await keys.press('n');
    await keys.waitFor(model.titleField);
    await keys.type('Sprechstunde');
    await keys.press('Enter');
    await keys.waitFor(model.card('Sprechstunde'));

    await keys.press('Enter');
    await keys.waitFor(model.titleField);
    await keys.press('End');
    await keys.type(' am Abend');
    await keys.press('Escape');
    await keys.waitFor(model.card('Sprechstunde am Abend'));

    await keys.press('n');
    await keys.type('Familien nehmen Hilfe an');
    await keys.press('Enter', 'm');
    const dialog = page.getByRole('dialog');
    await keys.goTo(dialog.getByRole('radio', { name: t('model-lane-output'), exact: true }));
    await keys.press('ArrowDown');
    expect(await dialog.getByRole('radio', { name: t('model-lane-outcome'), exact: true }).isChecked()).toBe(true);
    await keys.goTo(dialog.getByRole('button', { name: t('model-move-do'), exact: true }));
    await keys.press('Enter');
    await keys.waitFor(model.card('Familien nehmen Hilfe an'));
    expect(await model.titles('outcome')).toEqual(['Familien nehmen Hilfe an']);

    await keys.press('ArrowLeft', 'End');
    await keys.waitFor(model.card('Sprechstunde am Abend'));
    await keys.press('Alt+ArrowUp');
    await expect.poll(() => model.titles('output')).toEqual(['Sprechstunde am Abend', 'Besuche zu Hause']);
    await keys.waitFor(model.card('Sprechstunde am Abend'));
    await keys.press('ArrowDown');
    await keys.waitFor(model.card('Besuche zu Hause'));

    await keys.press('v');
    await keys.goTo(dialog.getByRole('textbox', { name: t('model-connect-filter') }));
    await keys.type('hilfe');
    await keys.goTo(dialog.getByRole('radio', { name: 'Familien nehmen Hilfe an' }));
    await keys.press('Space', 'Enter');
    await keys.waitFor(dialog.getByRole('textbox'));
    await keys.type('ein Besuch die Scheu nimmt');
    await keys.press('Enter');
    await keys.waitFor(model.card('Besuche zu Hause'));
    expect(await model.sentence()).toContain('weil ein Besuch die Scheu nimmt');
    await keys.press('ArrowRight');
    await keys.waitFor(model.card('Familien nehmen Hilfe an'));

    await keys.goTo(button('model-view-outline'), 'Shift+Tab');
    await keys.press('Enter');
    const row = (title: string) => page.getByRole('treeitem', { name: title, level: 1 });
    await keys.goTo(row('Familien nehmen Hilfe an'));
    const reason = page.getByRole('treeitem', { level: 2 }).filter({ hasText: 'Besuche zu Hause' });
    await keys.goTo(reason, 'ArrowRight', 2);
    expect(await reason.innerText()).toContain('ein Besuch die Scheu nimmt');
    await keys.press('Enter', 'End');
    await keys.type(' und Vertrauen schafft');
    await keys.press('Enter');
    await keys.waitFor(reason);
    expect(await reason.innerText()).toContain('die Scheu nimmt und Vertrauen schafft');
    await keys.press('ArrowLeft');
    await keys.waitFor(row('Familien nehmen Hilfe an'));

    await keys.press('Delete');
    await expect.poll(() => row('Familien nehmen Hilfe an').innerText()).toContain(t('model-card-deleted'));
    await keys.waitFor(row('Familien nehmen Hilfe an'));
    await keys.press('Enter');
    await expect.poll(() => row('Familien nehmen Hilfe an').innerText()).not.toContain(t('model-card-deleted'));
    await keys.waitFor(row('Familien nehmen Hilfe an'));
    await keys.press('Control+z');
    await expect.poll(() => row('Familien nehmen Hilfe an').innerText()).toContain(t('model-card-deleted'));
    await keys.press('Control+z');
    await expect.poll(() => row('Familien nehmen Hilfe an').innerText()).not.toContain(t('model-card-deleted'));
    await keys.press('n');
    await keys.type('Eltern fragen nach');
    await keys.press('Enter');
    await keys.waitFor(row('Eltern fragen nach'));
    await keys.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    await keys.press('Escape');
    await keys.waitFor(row('Eltern fragen nach'));
    await anna.saved();

    await keys.goTo(button('model-view-board'), 'Shift+Tab');
    await keys.press('Enter');
    await model.shown();
    expect(await model.titles('outcome')).toEqual(['Familien nehmen Hilfe an', 'Eltern fragen nach']);
    expect(await model.card('Eltern fragen nach').getAttribute('aria-selected')).toBe('true');
  });

  it('organises: creates a workshop, finds it in the list and deletes it', async () => {
    const { server } = scene;
    const miriam = await scene.arrive(LAPTOP);
    const { page, t } = miriam;
    const keys = new Keys(page);
    const title = 'Mit der Tastatur';
    await page.goto(`${server.url}/#k=${server.organiserKey}`);
    await keys.goTo(page.getByLabel(t('start-title'), { exact: true }));
    await keys.type(title);
    await page.keyboard.press('Enter');
    await keys.goTo(page.getByLabel(t('join-name')));
    await keys.type('Miriam');
    await page.keyboard.press('Enter');
    await page.getByText(t('invite-title')).waitFor();
    await expect.poll(() => keys.focus()).not.toMatch(/^(body|none)/);

    await page.goto(server.url);
    await keys.goTo(page.getByRole('button', { name: t('start-actions', { title }) }), 'Tab', 60);
    await keys.press('Enter', 'End');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await keys.goTo(dialog.getByRole('button', { name: t('start-delete-do'), exact: true }));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByRole('button', { name: t('start-actions', { title }) }).count()).toBe(0);
    await expect.poll(() => keys.focus()).not.toMatch(/^(body|none)/);
  });
});
