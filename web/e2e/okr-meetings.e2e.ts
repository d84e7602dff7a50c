import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { importBoard, inspect, setSpotlight } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { INVITED, okrBoard, STANDS, VISITED } from './harness/okr-sample';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';
import { qrOf, unreadable, wallAt } from './harness/wall';

const scene = useScene();
// The browser's own words about a card that is revealed and can no more be changed.
scene.expected.push(/the server responded with a status of 404/);

const button = ({ page, t }: Person, key: string) => page.getByRole('button', { name: t(key), exact: true });

/** What is wrong on the slide; the counts of people below it are not its matter. */
async function wrongOn({ page }: Person): Promise<string[]> {
  return (await unreadable(page)).filter((one) => !/^\d+: beyond its card/u.test(one));
}

/** Goes to the check-in and to its first key result, by keyboard. */
async function begin(anna: Person): Promise<void> {
  await anna.okr.open();
  await anna.okr.view('checkin');
  await button(anna, 'meetings-checkin-go-on').press('Enter');
  await anna.page.getByRole('heading', { name: VISITED }).waitFor();
}

describe('the check-in', () => {
  it('goes from one key result to the next, corrects instead of doubling, and ends with what there is to do', async () => {
    const { anna, ben } = await scene.pairAt(okrBoard);
    const { page, t } = anna;
    await ben.okr.open();
    await begin(anna);
    const value = page.getByLabel(t('okr-value-in', { unit: '%' }));
    await expect.poll(() => value.inputValue()).toBe('22');
    await value.fill('viel');
    await page.keyboard.press('Enter');
    await page.getByText(t('okr-number-no-number', { example: '1.200,5' })).waitFor();
    await value.fill('21,5 %');
    await page.keyboard.press('Enter');
    await page.locator(`h3:focus:has-text("${STANDS}")`).waitFor();
    await ben.page.getByRole('img', { name: t('okr-way', { percent: '15\u00a0%' }) }).waitFor();

    await button(anna, 'okr-back').press('Enter');
    await expect.poll(() => value.inputValue()).toBe('21,5 %');
    await value.fill('21');
    await page.keyboard.press('Enter');
    await button(anna, 'meetings-checkin-skip').press('Enter');
    await page.getByText(t('meetings-checkin-place', { place: 3, count: 3 })).waitFor();
    await button(anna, 'meetings-checkin-skip').press('Enter');
    await page.getByRole('heading', { name: t('meetings-checkin-ended', { heard: 2, count: 3 }) }).waitFor();
    await page.getByText(t('meetings-fell-value', { before: '22\u00a0%', now: '21\u00a0%' })).waitFor();
    await page.getByText(t('meetings-checkin-people', { names: 'Anna Berg' })).waitFor();
    await ben.okr.act(VISITED, 'okr-details');
    await ben.page.getByRole('complementary').getByText('Anna Berg').first().waitFor();
    const said = ben.page.getByRole('complementary').getByText(/Zuversicht \d von 10/);
    await expect.poll(() => said.count()).toBe(3);

    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => said.count()).toBe(2);
  });
});

describe('the wall', () => {
  it('shows the key result that the facilitators are at, and the cycle when they are through', async () => {
    const { id, links, wall } = await wallAt(scene, okrBoard);
    const miriam = await scene.arrive(LAPTOP);
    const { page, t } = miriam;
    await miriam.join(links.facilitator, 'Miriam Kowalczyk');
    await begin(miriam);
    const show = page.getByRole('button', { name: t('meetings-on-the-wall') });
    await show.click();
    await expect.poll(() => show.getAttribute('aria-pressed')).toBe('true');
    await wall.page.getByRole('heading', { name: VISITED, level: 2 }).waitFor();
    await wall.page.getByText('Sprachmittlung').first().waitFor();
    expect(await wrongOn(wall)).toEqual([]);
    const audit = new Audit();
    await audit.look(wall, 'a key result on the wall');
    await page.getByLabel(t('okr-value-in', { unit: '%' })).fill('25');
    await page.getByLabel(t('okr-obstacle')).fill('Zwei Stellen sind noch nicht besetzt');
    await page.getByRole('button', { name: t('meetings-checkin-save-next') }).click();
    await wall.page.getByRole('heading', { name: STANDS, level: 2 }).waitFor();
    await button(miriam, 'okr-back').click();
    await wall.page.getByRole('img', { name: t('okr-way', { percent: '50\u00a0%' }) }).waitFor();
    await wall.page.getByText('Zwei Stellen sind noch nicht besetzt').first().waitFor();
    await button(miriam, 'meetings-checkin-end').click();
    await wall.page.getByRole('heading', { name: '3. Tertial 2026', level: 2 }).waitFor();
    await wall.page.getByText('1 von 2 gemessen').first().waitFor();
    expect(await wrongOn(wall)).toEqual([]);
    await audit.look(wall, 'the cycle on the wall');
    await show.click();
    await qrOf(wall).waitFor();
    await setSpotlight(scene.server, id, await inspect(scene.server, id), {
      area: 'okr',
      card: okrBoard.okr?.keyResults[0]?.id ?? '',
    });
    await wall.page.getByRole('heading', { name: VISITED, level: 2 }).waitFor();
    await miriam.okr.view('cycle');
    await miriam.okr.act(VISITED, 'okr-delete');
    await wall.page.getByText(t('projector-gone-entry')).waitFor();
    expect(audit.findings).toEqual([]);
  });
});

describe('meetings', () => {
  it('are noted in the frame, with reasons for what cannot be, and known again by a calendar', async () => {
    const { links } = await importBoard(scene.server, okrBoard);
    const anna = await scene.arrive(LAPTOP);
    const { page, t, okr } = anna;
    await anna.join(links.participant, 'Anna Berg', 'administration');
    await okr.open();
    await okr.choose('okr-frame');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('okr-frame-part')).selectOption('meetings');
    const minutes = dialog.getByLabel(t('meetings-minutes'));
    await dialog.getByLabel(t('meetings-date'), { exact: true }).fill('2099-01-05');
    await dialog.getByText(t('meetings-outside', { cycle: '3. Tertial 2026' })).waitFor();
    await dialog.getByLabel(t('meetings-time')).fill('09:30');
    await dialog.getByLabel(t('meetings-place')).fill('Rathaus, Raum 2');
    await minutes.fill('eine Weile');
    await page.keyboard.press('Enter');
    await dialog.getByText(t('okr-number-no-number', { example: '45' })).waitFor();
    await minutes.fill('2');
    await page.keyboard.press('Enter');
    await dialog.getByText(t('meetings-minutes-wrong', { least: 5, most: '1.440' })).waitFor();
    await minutes.fill('45');
    await page.keyboard.press('Enter');
    await dialog.getByText('Montag, 5.1.2099, 9:30 Uhr · 45 Minuten · alle 2 Wochen · Rathaus, Raum 2').waitFor();

    const calendar = async (): Promise<string> => {
      const [file] = await Promise.all([page.waitForEvent('download'), button(anna, 'meetings-calendar').click()]);
      return readFile(await file.path(), 'utf8');
    };
    const before = await calendar();
    expect(before).toContain('DTSTART;TZID=Europe/Berlin:20990105T093000\r\nDURATION:PT45M');
    await dialog.getByRole('button', { name: t('meetings-change-of', { name: '' }) }).click();
    await dialog.getByLabel(t('meetings-time')).fill('10:00');
    await button(anna, 'meetings-save').click();
    const after = await calendar();
    expect(after).toContain('T100000');
    const uid = /UID:.+/u;
    expect(uid.exec(after)?.[0]).toBe(uid.exec(before)?.[0]);
  });
});

const LANGUAGES = 'Wir brauchen zwei Stellen für Sprachmittlung';
const MONDAYS = 'Montags stimmen wir uns kurz ab';

describe('review and retrospective', () => {
  it('keep cards unseen until they are revealed; what is for the budget is listed over both', async () => {
    const { links } = await importBoard(scene.server, okrBoard);
    const [tom, miriam] = await Promise.all([scene.arrive(PHONE), scene.arrive(LAPTOP)]);
    await tom.join(links.participant, 'Tom Ernst', 'society');
    await miriam.join(links.facilitator, 'Miriam Kowalczyk');
    await Promise.all([tom.okr.open(), miriam.okr.open()]);
    await Promise.all([tom.okr.view('retrospective'), miriam.okr.view('retrospective')]);
    const { page, t } = tom;
    const field = page.getByLabel(t('retrospective-ask'));
    const hand = button(tom, 'retrospective-write');
    for (const words of ['Zu viele Sitzungen', 'Zurück damit', 'noch nicht fertig']) {
      await field.fill(words);
      if (words === 'noch nicht fertig') break;
      await hand.tap();
      await expect.poll(() => field.inputValue()).toBe('');
    }
    // What I wrote is still mine after the page was loaded anew.
    await page.reload();
    await expect.poll(() => field.inputValue()).toBe('noch nicht fertig');
    await page.getByRole('button', { name: t('retrospective-change-of', { text: 'Zu viele Sitzungen' }) }).tap();
    await page.getByRole('textbox', { name: t('retrospective-change') }).fill(MONDAYS);
    await button(tom, 'retrospective-save').tap();
    await page.getByRole('button', { name: t('retrospective-withdraw-of', { text: 'Zurück damit' }) }).tap();
    await page.getByText(t('retrospective-cards', { count: 1 })).waitFor();

    await miriam.page.getByRole('heading', { name: t('retrospective-waiting', { count: 1 }) }).waitFor();
    expect(await miriam.page.getByText(MONDAYS).count()).toBe(0);
    await button(miriam, 'retrospective-reveal').click();
    await button(miriam, 'retrospective-reveal-do').click();
    const kept = page.getByRole('textbox', { name: t('review-learning-at', { place: 1 }) });
    await expect.poll(() => kept.inputValue()).toBe(MONDAYS);
    await page.getByText(t('retrospective-cards', { count: 1 })).waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('noch nicht fertig');
    await page
      .getByRole('group', { name: t('review-tag', { text: MONDAYS }) })
      .getByLabel(t('review-tag-budget'))
      .check();

    await miriam.okr.view('review');
    const article = miriam.page.getByRole('article', { name: INVITED });
    const score = article.getByLabel(t('review-score'));
    await score.fill('120');
    await miriam.page.keyboard.press('Enter');
    await article.getByText(t('review-score-wrong')).waitFor();
    await score.fill('70 %');
    await miriam.page.keyboard.press('Tab');
    await expect.poll(() => score.inputValue()).toBe('70');
    await article.getByRole('button', { name: t('review-learning-add') }).press('Enter');
    await miriam.page.keyboard.type(LANGUAGES);
    await article.getByLabel(t('review-tag-budget')).check();
    await miriam.okr.view('budget');
    await expect.poll(() => miriam.page.locator('.list li').count()).toBe(2);
    const [file] = await Promise.all([
      miriam.page.waitForEvent('download'),
      button(miriam, 'review-budget-save').click(),
    ]);
    const table = await readFile(await file.path(), 'utf8');
    expect(table).toContain(`3. Tertial 2026;${INVITED};;${LANGUAGES};Review\n`);
    expect(table).toContain(`3. Tertial 2026;;;${MONDAYS};Retrospektive\n`);
    await miriam.page.emulateMedia({ media: 'print' });
    expect(await miriam.page.getByText(LANGUAGES).isVisible()).toBe(true);
    expect(await button(miriam, 'review-budget-print').count()).toBe(0);
    await miriam.page.emulateMedia({ media: 'screen' });

    await miriam.okr.view('review');
    await article.getByRole('button', { name: t('okr-delete-of', { title: LANGUAGES }) }).click();
    await article.getByLabel(t('review-learning-at', { place: 1 })).waitFor({ state: 'detached' });
    await miriam.page.keyboard.press('Control+z');
    await article.getByLabel(t('review-learning-at', { place: 1 })).waitFor();
  });
});
