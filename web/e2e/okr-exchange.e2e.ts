import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { importBoard } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { NO_NETWORK } from './harness/network';
import { INVITED, okrBoard, STANDS, VISITED } from './harness/okr-sample';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();
scene.expected.push(NO_NETWORK);

/** The dialog that the menu of the area opens. */
async function choose(person: Person, item: string) {
  await person.okr.choose(item);
  return person.page.getByRole('dialog');
}

describe('carrying over into the next cycle', () => {
  it('is chosen one by one and looked at first; two who do it at once leave one of each; undo takes it back', async () => {
    const { anna, ben } = await scene.pairAt(okrBoard);
    await Promise.all([anna.okr.open(), ben.okr.open()]);
    const [mine, theirs] = [await choose(anna, 'carry-open'), await choose(ben, 'carry-open')];
    await mine.getByRole('checkbox', { name: STANDS }).focus();
    await anna.page.keyboard.press('Space');
    for (const [person, dialog, count] of [
      [anna, mine, 4],
      [ben, theirs, 5],
    ] as const)
      await dialog.getByRole('button', { name: person.t('carry-look', { count }) }).click();
    await mine
      .getByText(anna.t('carry-baseline-instead', { value: '22\u00a0%', before: '20\u00a0%' }))
      .first()
      .waitFor();
    await Promise.all([
      mine.getByRole('button', { name: anna.t('carry-do', { count: 4 }) }).click(),
      theirs.getByRole('button', { name: ben.t('carry-do', { count: 5 }) }).click(),
    ]);
    for (const person of [anna, ben]) {
      await expect.poll(() => person.okr.titles('okr-objective').count()).toBe(2);
      await expect.poll(() => person.okr.titles('okr-key-result').count()).toBe(3);
    }
    const cycle = anna.page.getByRole('group', { name: anna.t('okr-cycle') }).locator('b');
    const made = await cycle.innerText();

    await anna.page.getByRole('button', { name: anna.t('carry-confirm-of', { title: INVITED }) }).click();
    const asked = ben.page.getByRole('button', { name: ben.t('carry-confirm-of', { title: INVITED }) });
    await asked.waitFor({ state: 'hidden' });
    const again = await choose(ben, 'carry-open');
    await again.getByLabel(ben.t('carry-from'), { exact: true }).selectOption({ label: '3. Tertial 2026' });
    await again.getByLabel(ben.t('carry-to'), { exact: true }).selectOption({ label: made });
    await expect.poll(() => again.getByText(ben.t('carry-there')).count()).toBe(5);
    expect(await again.getByRole('checkbox', { name: VISITED }).isDisabled()).toBe(true);
    await ben.page.keyboard.press('Escape');

    await anna.page.keyboard.press('Control+z');
    await asked.waitFor();
  });
});

/** The file that a button gives. */
async function saved(person: Person, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    person.page.waitForEvent('download'),
    person.page
      .getByRole('dialog')
      .getByRole('button', { name: person.t(button), exact: true })
      .click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

function give({ page }: Person, name: string, text: string | Buffer): Promise<void> {
  return page.locator('dialog input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
}

describe('OKRs as a table', () => {
  it('come back changed, as updates and new rows; what is wrong is listed; undo takes it back', async () => {
    const { links } = await importBoard(scene.server, okrBoard);
    const network = await scene.network();
    const anna = await scene.arrive(LAPTOP);
    const { page, t } = anna;
    await anna.join(network.link(links.participant), 'Anna Berg', 'administration');
    await anna.okr.open();
    const dialog = await choose(anna, 'okrfiles-open');
    const csv = (await saved(anna, 'okrfiles-csv')).bytes.toString();
    const sheet = await saved(anna, 'okrfiles-xlsx');

    // Unchanged it changes nothing, out of a sheet neither.
    for (const [name, bytes] of [['okr.csv', csv] as const, ['okr.xlsx', sheet.bytes] as const]) {
      await give(anna, name, bytes);
      await dialog.getByText(name).waitFor();
      await dialog.getByText(t('okrfiles-nothing')).waitFor();
    }

    network.cut();
    await give(anna, 'okr.xlsx', sheet.bytes);
    await dialog.getByText(t('okrfiles-offline')).waitFor();
    for (const [name, bytes, key] of [
      ['okr.ods', 'PK', 'okrfiles-wrong-other-kind'],
      ['bild.csv', Buffer.from([0x89, 0, 1, 2]), 'okrfiles-wrong-no-table'],
      ['liste.csv', 'eins,zwei\nA,B\n', 'okrfiles-wrong-columns'],
    ] as const) {
      await give(anna, name, bytes);
      await dialog.getByText(t(key, { name })).waitFor();
    }
    // As a spreadsheet saves it elsewhere: with a mark, Windows ends of lines, and numbers as people write them.
    const lines = csv
      .replace(/^\ufeff/u, '')
      .trimEnd()
      .split('\n');
    const changed = lines.map((line) => (line.includes(VISITED) ? line.replace(';20;30;', ';20 %;1.200,5;') : line));
    const wide = (cells: Record<number, string>): string =>
      Array.from({ length: 25 }, (_, at) => cells[at] ?? '').join(';');
    const more = [
      wide({ 1: 'Objective', 5: 'Eltern finden Hilfe' }),
      wide({ 1: 'Key Result', 5: 'Eltern rufen früher an', 11: '5', 12: 'viele' }),
      wide({ 0: 'nirgends', 5: 'Von anderswo' }),
    ];
    await give(anna, 'okr.csv', `\ufeff${[...changed, ...more].join('\r\n')}\r\n`);
    await dialog.getByText(t('okrfiles-refused', { count: 2 })).waitFor();
    await dialog.getByText(t('okrfiles-unknown')).waitFor();
    await dialog.getByText('viele').waitFor();
    await dialog.getByText('30 → 1200,5').waitFor();
    await dialog.getByText(t('okrfiles-fresh', { count: 2 })).waitFor();
    await dialog.getByRole('button', { name: t('okrfiles-do', { count: 3 }) }).click();
    await expect.poll(() => anna.okr.titles('okr-objective').count()).toBe(3);
    await expect.poll(() => anna.okr.titles('okr-key-result').count()).toBe(4);
    await expect.poll(() => anna.okr.titles('okr-objective').last().inputValue()).toBe('Eltern finden Hilfe');
    await anna.okr.titles('okr-objective').first().focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => anna.okr.titles('okr-objective').count()).toBe(2);
    await expect.poll(() => anna.okr.titles('okr-key-result').count()).toBe(3);
    network.heal();
  });
});

describe.each(['de', 'en'] as const)('axe finds nothing (%s)', (language) => {
  it('where something is carried over or brought back, large and on a phone', async () => {
    const audit = new Audit();
    const { links } = await importBoard(scene.server, { ...okrBoard, language });
    for (const screen of [LAPTOP, PHONE]) {
      const person = await scene.arrive(screen, language);
      const { t } = person;
      await person.join(links.participant, screen === PHONE ? 'Tom Ernst' : 'Anna Berg', 'administration');
      await person.okr.open();
      const dialog = await choose(person, 'carry-open');
      await audit.look(person, 'what to carry over');
      await dialog.getByRole('button', { name: t('carry-look', { count: 5 }) }).click();
      await audit.look(person, 'drafts before they are made');
      await person.page.keyboard.press('Escape');
      await choose(person, 'okrfiles-open');
      await give(person, 'okr.csv', 'ID;Title;Target\nnowhere;x;\n;New;many\n');
      await dialog.getByText(t('okrfiles-unknown')).waitFor();
      await audit.look(person, 'a table before it is taken');
    }
    expect(audit.findings).toEqual([]);
  });
});
