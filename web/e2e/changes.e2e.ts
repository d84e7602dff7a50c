import { describe, expect, it } from 'vitest';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();

describe('a deleted card', () => {
  const chain = boardWith({ output: ['Besuche', 'Kurse', 'Beratung'], outcome: ['Vertrauen'] }, [
    ['Kurse', 'Vertrauen', 'man sich kennt'],
  ]);

  it('keeps its place for the others, who can fetch it back with its links', async () => {
    const { anna, ben } = await scene.pairAt(chain);
    await anna.model.act('Kurse', 'model-delete-card');
    await expect.poll(() => ben.model.card('Kurse').innerText()).toContain(ben.t('model-card-deleted'));
    expect(await ben.model.titles('output')).toEqual(['Besuche', 'Beratung']);
    await ben.page.getByRole('button', { name: ben.t('model-restore'), exact: true }).click();
    await expect.poll(() => anna.model.titles('output')).toEqual(['Besuche', 'Kurse', 'Beratung']);
    await anna.model.select('Kurse');
    await expect.poll(() => anna.model.panel.innerText()).toContain('man sich kennt');
  });

  it('keeps the focus of somebody else on it, and gives it to the next card when it goes', async () => {
    const { anna, ben } = await scene.pairAt(chain);
    await ben.page.clock.install();
    await ben.model.select('Kurse');
    await ben.model.card('Kurse').focus();
    await anna.model.act('Kurse', 'model-delete-card');
    await expect.poll(() => ben.model.card('Kurse').innerText()).toContain(ben.t('model-card-deleted'));
    expect(await ben.model.focused()).toBe('Kurse');
    await ben.page.clock.fastForward(31_000);
    await expect.poll(() => ben.model.card('Kurse').count()).toBe(0);
    await expect.poll(() => ben.model.focused()).toBe('Beratung');
  });

  it('ends the typing of somebody else in it without losing the focus', async () => {
    const { anna, ben } = await scene.pairAt(chain);
    const field = await ben.model.edit('Kurse');
    await field.press('End');
    await field.pressSequentially(' am Abend');
    await anna.model.card('Kurse am Abend').waitFor();
    await anna.model.act('Kurse am Abend', 'model-delete-card');
    await expect.poll(() => ben.model.card('Kurse am Abend').innerText()).toContain(ben.t('model-card-deleted'));
    expect(await ben.model.focused()).toBe('Kurse am Abend');
  });
});

describe('undo', () => {
  it('takes back my own words only, and redo brings them again', async () => {
    const { anna, ben } = await scene.pairAt(boardWith({ output: ['Besuche'] }));
    const mine = await anna.model.edit('Besuche');
    await mine.press('End');
    await mine.pressSequentially(' zu Hause');
    await mine.press('Enter');
    await ben.model.card('Besuche zu Hause').waitFor();
    const theirs = await ben.model.edit('Besuche zu Hause');
    await theirs.press('Home');
    await theirs.pressSequentially('Zwei ');
    await theirs.press('Enter');
    await anna.model.card('Zwei Besuche zu Hause').waitFor();
    await anna.model.undo();
    await expect.poll(() => ben.model.titles('output')).toEqual(['Zwei Besuche']);
    expect(await anna.model.titles('output')).toEqual(['Zwei Besuche']);
    await anna.model.redo();
    await expect.poll(() => ben.model.titles('output')).toEqual(['Zwei Besuche zu Hause']);
  });

  it('puts a moved card back and leaves what others did meanwhile', async () => {
    const { anna, ben } = await scene.pairAt(boardWith({ output: ['Besuche', 'Kurse'], outcome: ['Vertrauen'] }));
    await anna.model.move('Besuche', 'outcome');
    await expect.poll(() => ben.model.titles('outcome')).toEqual(['Vertrauen', 'Besuche']);
    await ben.model.add('outcome', 'Zuversicht');
    await anna.model.card('Zuversicht').waitFor();
    await anna.model.undo();
    await expect.poll(() => ben.model.titles('output')).toEqual(['Besuche', 'Kurse']);
    expect(await ben.model.titles('outcome')).toEqual(['Vertrauen', 'Zuversicht']);
  });
});
