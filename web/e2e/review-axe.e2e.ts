import { describe, expect, it } from 'vitest';
import { createWorkshop } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE, WALL } from './harness/browser';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();

const button = ({ page, t }: Person, key: string) => page.getByRole('button', { name: t(key), exact: true });
const news = ({ page, t }: Person) => page.getByRole('region', { name: t('changes-news') });

describe.each(['de', 'en'] as const)('axe finds nothing (%s)', (language) => {
  it('in comments, filter, news and what was deleted', async () => {
    const audit = new Audit();
    const template = 'example-fruehe-hilfen';
    const { links } = await createWorkshop(scene.server, { title: 'Frühe Hilfen', template, language });
    const [anna, ben, tom] = await Promise.all([
      scene.arrive(LAPTOP, language),
      scene.arrive(WALL, language),
      scene.arrive(PHONE, language),
    ]);
    await Promise.all([
      anna.join(links.participant, 'Anna Berg', 'administration'),
      ben.join(links.facilitator, 'Ben Cordes'),
      tom.join(links.participant, 'Tom Ernst', 'society'),
    ]);
    const { t } = anna;
    await Promise.all([anna.saved(), tom.saved()]);
    const [commented = '', , deleted = ''] = await ben.model.titles('output');
    const address = anna.page.url();
    await Promise.all([anna.page.goto('about:blank'), tom.page.goto('about:blank')]);

    await ben.model.add('output', 'Quartiersfest');
    await ben.model.act(deleted, 'model-delete-card');
    await audit.look(ben, 'deleted card with a name');
    await ben.model.select(commented);
    await ben.page.keyboard.press('k');
    await ben.page.keyboard.type('Wer zählt das?');
    await audit.look(ben, 'writing a comment');
    await ben.page.keyboard.press('Control+Enter');
    await button(ben, 'changes-resolve').click();
    await ben.page.getByRole('button', { name: t('changes-resolved-count', { count: 1 }) }).click();
    await audit.look(ben, 'resolved comment');
    await button(ben, 'changes-reopen').click();
    await ben.saved();

    await anna.page.goto(address);
    await news(anna).waitFor();
    await button(anna, 'changes-show').click();
    await audit.look(anna, 'news, narrowed board');
    await anna.page.getByRole('button', { name: t('changes-filter') }).click();
    await audit.look(anna, 'choice of filters');
    await anna.page.keyboard.press('Escape');
    await button(anna, 'model-view-outline').click();
    const row = anna.page.getByRole('treeitem', { name: commented }).first();
    await row.click();
    await row.focus();
    await anna.page.keyboard.press('ArrowRight');
    await audit.look(anna, 'comment in the outline');
    await button(anna, 'model-menu').click();
    await anna.page.getByRole('menuitem', { name: t('model-deleted-open', { count: 1 }) }).click();
    await anna.page.getByRole('checkbox').first().check();
    await audit.look(anna, 'what was deleted');

    await tom.page.goto(address);
    await news(tom).waitFor();
    await button(tom, 'changes-show').tap();
    await audit.look(tom, 'news on the phone');
    await tom.page.keyboard.press('Escape');
    await tom.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await tom.list.show('output');
    await audit.look(tom, 'narrowed list on the phone');
    expect(audit.findings).toEqual([]);
  });
});
