import { afterEach, describe, expect, it } from 'vitest';
import { boardOf, importBoard, inspect, joinByLink, setAccess } from './harness/api';
import { LAPTOP } from './harness/browser';
import { NO_CONNECTION } from './harness/network';
import type { Person } from './harness/person';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();
scene.expected.push(NO_CONNECTION);

const model = () => boardWith({ output: ['Besuche', 'Kurse'], outcome: ['Vertrauen'] }, [['Kurse', 'Vertrauen', '']]);

describe('a server that goes away', () => {
  afterEach(() => scene.server.restart());

  it('is told at once, with the number of changes that are only here, and loses none of them', async () => {
    const { server } = scene;
    const { id, anna, ben } = await scene.pairAt(model());
    const { t } = anna;
    await anna.saved();
    await anna.model.add('output', 'Vorher gespeichert');
    await anna.saved();

    await server.kill();
    await expect.poll(() => anna.connection()).toBe(t('shell-connection-offline', { count: 0 }));
    await anna.model.add('outcome', 'Nur auf diesem Gerät');
    await anna.model.act('Besuche', 'model-delete-card');
    const words = new RegExp(t('shell-connection-offline', { count: 99 }).replace('99', String.raw`(\d+)`));
    await expect.poll(() => anna.connection()).toMatch(words);
    const [, count] = words.exec(await anna.connection()) ?? [];
    expect(Number(count)).toBeGreaterThanOrEqual(2);
    await expect.poll(() => anna.model.card('Nur auf diesem Gerät').innerText()).toContain(t('model-card-offline'));
    await ben.model.add('impact', 'Auch Ben arbeitet weiter');

    await server.restart();
    await expect.poll(() => anna.connection(), { timeout: 30_000 }).toBe(t('shell-connection-reconnected'));
    await Promise.all([anna.saved(), ben.saved()]);
    for (const { model } of [anna, ben]) {
      await expect.poll(() => model.titles('output')).toEqual(['Kurse', 'Vorher gespeichert']);
      await expect.poll(() => model.titles('outcome')).toEqual(['Vertrauen', 'Nur auf diesem Gerät']);
      await expect.poll(() => model.titles('impact')).toEqual(['Auch Ben arbeitet weiter']);
    }
    const { cards } = await boardOf(server, id, await inspect(server, id));
    const standing = cards.filter((card) => card.deletedAt === undefined).map((card) => card.title);
    expect(standing.sort()).toEqual(
      ['Auch Ben arbeitet weiter', 'Kurse', 'Nur auf diesem Gerät', 'Vertrauen', 'Vorher gespeichert'].sort(),
    );
  });

  it('in the middle of a word takes no letter of it', async () => {
    const { server } = scene;
    const { id, anna, ben } = await scene.pairAt(model());
    const field = await anna.model.edit('Besuche');
    await field.press('End');
    const words = ' bei Familien im Hafen, zweimal im ersten Jahr';
    for (const [index, letter] of [...words].entries()) {
      await anna.page.keyboard.type(letter);
      if (index === 12) await server.kill();
      if (index === 30) await server.restart();
    }
    await anna.page.keyboard.press('Enter');
    await expect.poll(() => anna.connection(), { timeout: 30_000 }).toBe(anna.t('shell-connection-saved'));
    await expect.poll(() => ben.model.titles('output')).toEqual([`Besuche${words}`, 'Kurse']);
    const { cards } = await boardOf(server, id, await inspect(server, id));
    expect(cards.map((card) => card.title)).toContain(`Besuche${words}`);
  });
});

describe('who may not write', () => {
  /** Tries what would change the model, by mouse and by keyboard. */
  async function tryToWrite({ page, t, model }: Person): Promise<void> {
    const [add] = t('model-card-add-in', { lane: 'Output' }).split('Output');
    expect(await page.getByRole('button', { name: add ?? '' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: t('model-undo') }).count()).toBe(0);
    await model.card('Kurse').dblclick();
    await model.card('Kurse').focus();
    for (const key of ['Enter', 'F2', 'n', 'v', 'm', 'Delete', 'Alt+ArrowUp', 'Control+z'])
      await page.keyboard.press(key);
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await model.titles('output')).toEqual(['Besuche', 'Kurse']);
  }

  it('is told so when the facilitator closes writing, and goes on when it is opened again', async () => {
    const { id, links } = await importBoard(scene.server, model());
    const anna = await scene.arrive(LAPTOP);
    await anna.join(links.participant, 'Anna', 'politics');
    await anna.model.shown();
    const { token } = await joinByLink(scene.server, links.facilitator, 'Miriam', 'facilitation');
    const field = await anna.model.edit('Besuche');
    await field.press('End');
    await field.pressSequentially(' im Hafen');
    await anna.saved();
    await anna.model.undo();
    // What is still on its way when writing closes would be refused.
    await expect.poll(() => anna.model.titles('output')).toEqual(['Besuche', 'Kurse']);
    await anna.saved();

    await setAccess(scene.server, id, token, 'model', { participant: 'read' });
    await anna.page.getByText(anna.t('shell-read-only')).first().waitFor();
    await tryToWrite(anna);

    await setAccess(scene.server, id, token, 'model', { participant: 'write' });
    await anna.page.getByText(anna.t('shell-read-only')).first().waitFor({ state: 'hidden' });
    await anna.model.add('output', 'Weiter geht es');
    await anna.saved();
    expect(await anna.model.titles('output')).toEqual(['Besuche', 'Kurse', 'Weiter geht es']);
  });
});
