import { describe, expect, it } from 'vitest';
import { importBoard, inspect, setAccess } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { History } from './harness/history';
import { NO_NETWORK } from './harness/network';
import { Okr } from './harness/okr';
import { INVITED, okrBoard, STANDS, VISITED } from './harness/okr-sample';
import { People } from './harness/people';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();
scene.expected.push(NO_NETWORK);

async function open(person: Person): Promise<Okr> {
  const okr = new Okr(person.page, person.t);
  await okr.open();
  return okr;
}

describe('two people at the same objectives', () => {
  it('see each other type, lose nothing, and bring back what the other took away', async () => {
    const { anna, ben } = await scene.pairAt(okrBoard);
    const [mine, theirs] = await Promise.all([open(anna), open(ben)]);
    await theirs.titles('okr-key-result').first().focus();
    await anna.page
      .getByText(anna.t('model-writing', { name: 'Ben Cordes' }))
      .first()
      .waitFor();
    const [here, there] = [mine.titles('okr-key-result').first(), theirs.titles('okr-key-result').first()];
    await here.focus();
    await Promise.all([anna.page.keyboard.press('Control+Home'), ben.page.keyboard.press('Control+End')]);
    await Promise.all([anna.page.keyboard.type('Ab jetzt: '), ben.page.keyboard.type(' in allen Stadtteilen')]);
    const both = `Ab jetzt: ${VISITED} in allen Stadtteilen`;
    await expect.poll(() => here.inputValue()).toBe(both);
    await expect.poll(() => there.inputValue()).toBe(both);

    await mine.act(both, 'okr-details');
    await anna.page.getByRole('complementary', { name: anna.t('okr-key-result') }).waitFor();
    await here.focus();
    await theirs.act(both, 'okr-delete');
    const lost = anna.page.getByText(anna.t('okrnews-lost', { name: 'Ben Cordes', title: both })).last();
    await lost.waitFor();
    await anna.page.getByRole('complementary', { name: anna.t('okr-beside') }).waitFor();
    // What she types goes into nobody's words.
    await expect.poll(() => anna.page.evaluate(() => document.activeElement?.id)).toBe('removed-notice');
    await anna.page.keyboard.type('weiter');
    await anna.page.getByRole('button', { name: anna.t('okr-restore'), exact: true }).click();
    await expect.poll(() => there.inputValue()).toBe(both);
    expect(await mine.titles('okr-key-result').nth(1).inputValue()).toBe(STANDS);
  });

  it('are found and followed there, by name of what they write in', async () => {
    const { anna, ben } = await scene.pairAt(okrBoard);
    const theirs = await open(ben);
    await theirs.titles('okr-objective').first().focus();
    const { page, t } = anna;
    const place = t('people-at-card', { place: t('people-at-okr'), title: INVITED });
    const list = new People(anna);
    await list.open();
    await page.getByText(t('people-writes', { place })).waitFor();
    await list.act('Ben Cordes', 'people-follow');
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/\/okr$/u);
    const bar = page.getByRole('region', { name: t('people-following'), exact: true });
    await bar.waitFor();
    await new Okr(page, t).titles('okr-objective').first().focus();
    await bar.waitFor({ state: 'hidden' });
  });

  it('carry on though one has no connection, each with the same objective', async () => {
    const { links } = await importBoard(scene.server, okrBoard);
    const network = await scene.network();
    const [tom, anna] = await Promise.all([scene.arrive(PHONE), scene.arrive(LAPTOP)]);
    await tom.join(network.link(links.participant), 'Tom Ernst', 'society');
    await anna.join(links.participant, 'Anna Berg', 'administration');
    const [his, hers] = await Promise.all([open(tom), open(anna)]);
    network.cut();
    await his.titles('okr-objective').first().focus();
    await tom.page.keyboard.press('End');
    await tom.page.keyboard.type(' und kommt');
    await hers.act(INVITED, 'okr-delete');
    await anna.page
      .getByText(anna.t('okrnews-removed', { title: INVITED, count: 2 }))
      .last()
      .waitFor();
    network.heal();
    await tom.page
      .getByText(tom.t('okrnews-lost', { name: 'Anna Berg', title: `${INVITED} und kommt` }))
      .last()
      .waitFor();
    await anna.page.getByRole('button', { name: anna.t('okr-restore'), exact: true }).click();
    await expect.poll(() => his.titles('okr-objective').first().inputValue()).toBe(`${INVITED} und kommt`);
    await expect.poll(() => hers.titles('okr-objective').first().inputValue()).toBe(`${INVITED} und kommt`);
  });
});

describe('whoever comes back', () => {
  it('reads what others did, and is led there', async () => {
    const { anna, ben } = await scene.pairAt(okrBoard);
    const [mine, theirs] = await Promise.all([open(anna), open(ben)]);
    await mine.titles('okr-objective').first().waitFor();
    // What she saw is kept once it is known who wrote it.
    const kept = () => anna.page.evaluate(() => Object.keys(localStorage).some((key) => key.includes('-visit-')));
    await expect.poll(kept).toBe(true);
    await anna.page.goto('about:blank');
    await theirs.titles('okr-key-result').nth(1).focus();
    await ben.page.keyboard.press('End');
    await ben.page.keyboard.type(' und Süd');
    await theirs.act(VISITED, 'okr-check-in');
    await ben.page
      .getByRole('dialog')
      .getByRole('button', { name: ben.t('okr-check-in-save') })
      .click();
    await ben.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await ben.saved();
    await anna.page.goBack();
    const { page, t } = anna;
    const what = [t('okrnews-sum-keyResults-changed', { count: 1 }), t('okrnews-sum-checkIns', { count: 1 })].join(
      ', ',
    );
    await page
      .getByRole('region', { name: t('changes-news') })
      .getByText(what)
      .waitFor();
    await page.getByRole('button', { name: t('changes-show') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(t('okrnews-did-checked')).waitFor();
    await dialog.getByText('Ben Cordes').first().waitFor();
    const audit = new Audit();
    await audit.look(anna, 'news');
    expect(audit.findings).toEqual([]);
    await dialog.getByRole('button', { name: `${STANDS} und Süd` }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id.endsWith('-title'))).toBe(true);
    await page
      .getByRole('region', { name: t('changes-news') })
      .getByRole('button', { name: t('common-close') })
      .click();
    await page.getByRole('region', { name: t('changes-news') }).waitFor({ state: 'hidden' });
  });
});

describe('the help with words', () => {
  it('waits for a pause, is sent away for good, and shapes an objective too', async () => {
    const { links } = await importBoard(scene.server, okrBoard);
    const anna = await scene.arrive(LAPTOP);
    const { page, t } = anna;
    await anna.join(links.participant, 'Anna Berg', 'administration');
    const okr = await open(anna);
    const title = okr.titles('okr-objective').first();
    await title.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' um 20 %');
    await page.getByText(t('okr-hint-objective-number')).waitFor();
    await page.getByRole('button', { name: t('okr-reword') }).click();
    await page.getByLabel(t('okrnews-reword-who')).fill('Jede Familie im Hafen');
    await page.getByLabel(t('okrnews-reword-then')).fill('fühlt sich willkommen');
    await page.keyboard.press('Enter');
    await expect.poll(() => title.inputValue()).toBe('Jede Familie im Hafen fühlt sich willkommen');
    await okr.titles('okr-key-result').nth(1).focus();
    await page.getByText(t('okr-hint-keyresult-output')).waitFor();
    await page.getByRole('button', { name: t('okr-leave') }).click();
    await page.getByText(t('okr-hint-keyresult-output')).waitFor({ state: 'hidden' });
    await anna.saved();
    await page.reload();
    await okr.titles('okr-key-result').nth(1).focus();
    // Other words, another hint; these are left alone.
    await okr.titles('okr-key-result').nth(2).focus();
    await okr.titles('okr-key-result').nth(1).focus();
    expect(await page.getByText(t('okr-hint-keyresult-output')).count()).toBe(0);
  });
});

describe('an area that is closed meanwhile', () => {
  it('says so, and shows nothing that cannot be done', async () => {
    const { id, links } = await importBoard(scene.server, okrBoard);
    const anna = await scene.arrive(LAPTOP);
    const { page, t } = anna;
    await anna.join(links.participant, 'Anna Berg', 'administration');
    const okr = await open(anna);
    await okr.act(STANDS, 'okr-delete');
    await page
      .getByText(t('okrnews-removed', { title: STANDS, count: 0 }))
      .last()
      .waitFor();
    await setAccess(scene.server, id, await inspect(scene.server, id), 'okr', { participant: 'read' });
    await expect.poll(() => okr.titles('okr-objective').count()).toBe(0);
    expect(await page.getByRole('button', { name: t('okr-restore'), exact: true }).count()).toBe(0);
    await setAccess(scene.server, id, await inspect(scene.server, id), 'okr', { participant: 'hidden' });
    await page.getByRole('link', { name: t('common-area-okr'), exact: true }).waitFor({ state: 'hidden' });
  });
});

describe('an earlier version', () => {
  it('shows what became of the OKRs, brings one back with all that hangs on it, and all of it', async () => {
    const { links } = await importBoard(scene.server, okrBoard);
    const miriam = await scene.arrive(LAPTOP);
    const { page, t } = miriam;
    await miriam.join(links.facilitator, 'Miriam Kurz');
    const okr = await open(miriam);
    const history = new History(miriam);
    await history.open();
    await history.keep('Anfang');
    await history.close();
    await okr.act(VISITED, 'okr-check-in');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('okr-check-in-save') })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await okr.act(STANDS, 'okr-delete');
    await history.open();
    await history.look('Anfang');
    const changed = `≠ ${t('history-changed-in', { aspects: t('history-aspect-checkIns') })} ${VISITED}`;
    const missing = `− ${t('history-mark-missing')} ${STANDS}`;
    await expect.poll(() => history.marked()).toEqual([changed, missing]);
    const audit = new Audit();
    await audit.look(miriam, 'OKRs in an earlier version');
    expect(audit.findings).toEqual([]);
    await history.button('history-take-back-title', { title: STANDS }).click();
    await expect.poll(() => history.marked()).toEqual([changed]);
    await history.button('history-restore').click();
    await history.dialog.getByText(t('history-same')).waitFor();
    await history.button('history-undo').click();
    await expect.poll(() => history.marked()).toEqual([changed]);
  });
});
