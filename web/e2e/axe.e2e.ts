import { describe, expect, it } from 'vitest';
import type { Language } from '../src/model/contract';
import { createWorkshop, joinByLink, personOf, removePerson, setAccess } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { useScene } from './harness/scene';

const scene = useScene();
// The browser's own words about answers that these views are about.
scene.expected.push(/the server responded with a status of 40[134]/);

const example = (language: Language) =>
  createWorkshop(scene.server, { title: 'Frühe Hilfen', template: 'example-fruehe-hilfen', language });

describe.each(['de', 'en'] as const)('axe finds nothing (%s)', (language) => {
  it('on the start page', async () => {
    const audit = new Audit();
    const anna = await scene.arrive(LAPTOP, language);
    const { page, t } = anna;
    const { server } = scene;

    await page.goto(server.url);
    await page.getByLabel(t('start-code')).waitFor();
    await audit.look(anna, 'without key');
    await page.getByRole('button', { name: t('start-code-go') }).click();
    await audit.look(anna, 'room code too short');
    await page.goto(`${server.url}/#k=not-the-key`);
    await page.getByRole('alert').waitFor();
    await audit.look(anna, 'key rejected');

    await page.goto('about:blank');
    await page.goto(`${server.url}/#k=${server.organiserKey}`);
    await page.getByRole('radio').first().waitFor();
    await audit.look(anna, 'with key');
    await page.getByRole('button', { name: t('start-create') }).click();
    await page.getByText(t('error-title-empty')).waitFor();
    await audit.look(anna, 'title missing');
    const { title } = await example(language);
    await page.reload();
    const actions = page.getByRole('button', { name: t('start-actions', { title }) }).first();
    await actions.click();
    await audit.look(anna, 'with workshops, menu open');
    await page.getByRole('menuitem', { name: t('start-delete') }).click();
    await page.getByRole('dialog').waitFor();
    await audit.look(anna, 'delete dialog');
    expect(audit.findings).toEqual([]);
  });

  it('on the way in and out', async () => {
    const audit = new Audit();
    const { id, links } = await example(language);
    const [anna, miriam] = await Promise.all([scene.arrive(PHONE, language), scene.arrive(LAPTOP, language)]);
    const { page, t } = anna;
    const go = page.getByRole('button', { name: t('join-go'), exact: true });

    await page.goto(links.participant);
    await go.waitFor();
    await audit.look(anna, 'join');
    await go.click();
    await page.getByText(t('error-name-empty')).waitFor();
    await audit.look(anna, 'name missing');
    await page.getByLabel(t('join-name')).fill('Anna');
    await go.click();
    await page.getByText(t('join-perspective-missing')).waitFor();
    await audit.look(anna, 'perspective missing');
    await page.getByRole('button', { name: t('join-back') }).click();
    await page.getByLabel(t('join-return-code')).fill('AAAAA-AAAAA');
    await page.getByRole('button', { name: t('join-return-go') }).click();
    await page.getByText(t('error-return-code-unknown')).waitFor();
    await audit.look(anna, 'return code unknown');

    await miriam.join(links.facilitator, 'Miriam');
    await anna.page.goto(`${links.participant}x`);
    await page.getByText(t('error-key-wrong')).waitFor();
    await audit.look(anna, 'link replaced');
    await page.goto(`${scene.server.url}/w/${'x'.repeat(21)}#k=nothing`);
    await page.getByText(t('error-workshop-unknown')).waitFor();
    await audit.look(anna, 'workshop unknown');
    await page.goto(`${scene.server.url}/nowhere`);
    await page.getByRole('heading').waitFor();
    await audit.look(anna, 'page unknown');

    await anna.join(links.participant, 'Anna', 'society');
    const { token } = await joinByLink(scene.server, links.cofacilitator, 'Co', 'facilitation');
    await setAccess(scene.server, id, token, 'model', { participant: 'hidden' });
    await page.getByText(t('shell-hidden').split('. ')[0] ?? '').waitFor();
    await audit.look(anna, 'area hidden');
    await removePerson(scene.server, id, token, await personOf(scene.server, id, token, 'Anna'));
    await page.getByText(t('error-removed')).waitFor();
    await audit.look(anna, 'removed');
    expect(audit.findings).toEqual([]);
  });

  it('on the invitation', async () => {
    const audit = new Audit();
    const { links } = await example(language);
    const miriam = await scene.arrive(LAPTOP, language);
    const { page, t } = miriam;
    await miriam.join(links.facilitator, 'Miriam');
    await page.getByRole('link', { name: t('shell-invite') }).click();
    await page.getByText('Miriam', { exact: true }).waitFor();
    await audit.look(miriam, 'as facilitator');
    await page.getByRole('button', { name: t('shell-menu'), exact: true }).click();
    await audit.look(miriam, 'menu open');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t('invite-link-new', { role: t('common-role-observer') }) }).click();
    await page.getByRole('dialog').waitFor();
    await audit.look(miriam, 'new link');
    expect(audit.findings).toEqual([]);
  });

  it('on board, outline and list', async () => {
    const audit = new Audit();
    const { links } = await example(language);
    const [anna, tom] = await Promise.all([scene.arrive(LAPTOP, language), scene.arrive(PHONE, language)]);
    const { page, t } = anna;
    await anna.join(links.participant, 'Anna', 'politics');
    await anna.model.shown();
    await audit.look(anna, 'nothing selected');
    const card = page.getByRole('option').first();
    await card.click();
    await audit.look(anna, 'card selected');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    await audit.look(anna, 'card menu');
    await page.keyboard.press('Escape');
    for (const key of ['v', 'm', '?']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await audit.look(anna, `dialog of key ${key}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await page.keyboard.press('Enter');
    await anna.model.titleField.waitFor();
    await audit.look(anna, 'typing a title');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await page.getByText(t('model-card-deleted')).first().waitFor();
    await audit.look(anna, 'card deleted');
    await page.getByRole('combobox', { name: t('model-search') }).fill('e');
    await audit.look(anna, 'search');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t('model-view-outline') }).click();
    await page.getByRole('treeitem').first().click();
    await audit.look(anna, 'outline');

    await tom.join(links.participant, 'Tom', 'society');
    await tom.model.shown();
    await audit.look(tom, 'list');
    await tom.page.locator('article').first().getByRole('button').tap();
    await audit.look(tom, 'card open in the list');
    expect(audit.findings).toEqual([]);
  });

  it('on an empty board, where one may only read', async () => {
    const audit = new Audit();
    const { id, links } = await createWorkshop(scene.server, { title: 'Leer', language });
    const anna = await scene.arrive(LAPTOP, language);
    await anna.join(links.participant, 'Anna', 'politics');
    await anna.model.shown();
    await audit.look(anna, 'empty');
    const { token } = await joinByLink(scene.server, links.facilitator, 'Miriam', 'facilitation');
    await setAccess(scene.server, id, token, 'model', { participant: 'read' });
    await anna.page.getByText(anna.t('shell-read-only')).first().waitFor();
    await audit.look(anna, 'read only');
    expect(audit.findings).toEqual([]);
  });
});
