import { describe, expect, it } from 'vitest';
import { boardOf, importBoard, inspect } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { Keys } from './harness/keys';
import { acrossABreakableNetwork, lose } from './harness/lost';
import { NO_NETWORK } from './harness/network';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';
import { Sheet } from './harness/sheet';
import { MONEY, small, told, TRUST, VISITS } from './harness/told';

const scene = useScene();
scene.expected.push(NO_NETWORK);

/** What a card shows, without the spaces that do not break. */
async function face({ model }: Person, title: string): Promise<string> {
  return (await model.card(title).innerText()).replaceAll('\u00a0', ' ');
}

/** Opens the panel of a link in the outline, by its row and the space bar. */
async function openLink({ page, t }: Person, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: t('model-view-outline') }).click();
  const row = page.getByRole('treeitem', { level: 1, name: from });
  await row.click();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('treeitem', { level: 2 }).filter({ hasText: to }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('group', { name: t('facts-harm') }).waitFor();
}

describe('what a card knows', () => {
  it('is said by keyboard, is seen by others on the card, and is undone', async () => {
    const { anna, ben } = await scene.pairAt(small());
    const { page, t, model } = anna;
    const keys = new Keys(page);
    await model.card(MONEY).focus();
    await keys.press('Space');
    await keys.goTo(page.getByRole('button', { name: t('facts-add-to', { title: MONEY }) }));
    await keys.press('Enter', 'Enter');
    const sheet = new Sheet(anna);
    await keys.goTo(sheet.editor('facts-line-resource').getByLabel(t('facts-resource-money')));
    await keys.press('Space');
    await keys.goTo(page.getByLabel(t('facts-amount'), { exact: true }));
    await keys.type('viel');
    await keys.press('Enter');
    await page.getByRole('alert').filter({ hasText: '1.500,5' }).waitFor();
    await keys.press('Control+a');
    await keys.type('92.000');
    await keys.press('Enter');
    await keys.waitFor(sheet.line('facts-line-resource'));
    expect(await sheet.line('facts-line-resource').innerText()).toContain(
      t('facts-amount-money', { amount: '92.000' }),
    );
    await expect.poll(() => face(ben, MONEY)).toContain('92.000 €');
    await page.keyboard.press('Control+z');
    await expect.poll(() => face(ben, MONEY)).not.toContain('92.000 €');
  });

  it('is filtered by who can change it', async () => {
    const { anna } = await scene.pairAt(told());
    const { page, t } = anna;
    await page.getByRole('button', { name: t('changes-filter') }).click();
    await page.getByRole('radio', { name: t('changes-filter-level-municipality') }).check();
    await page.keyboard.press('Escape');
    const left = page.getByRole('listbox').getByRole('option', { name: t('changes-filter-out') });
    await expect.poll(() => left.count()).toBe(3);
    expect(await face(anna, MONEY)).not.toContain(t('changes-filter-out'));
  });

  it('is said without a network, told to others afterwards, and stands after loading again', async () => {
    const { network, anna, ben } = await acrossABreakableNetwork(scene);
    await lose(network, anna);
    await anna.model.select('Besuche');
    const sheet = new Sheet(anna);
    await (
      await sheet.add('Besuche', 'facts-line-responsible')
    )
      .getByRole('combobox')
      .or(anna.page.getByLabel(anna.t('facts-name-responsible')))
      .first()
      .fill('Frau Demir');
    await sheet.done();
    network.heal();
    await anna.saved();
    await ben.model.select('Besuche');
    await expect.poll(() => new Sheet(ben).line('facts-line-responsible').innerText()).toContain('Frau Demir');
    await anna.page.reload();
    await anna.model.select('Besuche');
    await sheet.line('facts-line-responsible').getByText('Frau Demir').waitFor();
  });
});

describe('an indicator', () => {
  it('has a name, a target and values over time, and others see them grow', async () => {
    const { anna, ben } = await scene.pairAt(small());
    const { page, t } = anna;
    await Promise.all([anna.model.select(TRUST), ben.model.select(TRUST)]);
    expect(await face(ben, TRUST)).toContain(t('facts-indicator-none'));
    await page.getByRole('button', { name: t('facts-add-to', { title: TRUST }) }).click();
    await page.getByRole('menuitem', { name: t('facts-indicator'), exact: true }).click();
    const name = page.getByRole('textbox', { name: t('facts-indicator-name') });
    await name.pressSequentially('Anteil der Familien');
    await page.getByLabel(t('facts-indicator-target-label'), { exact: true }).fill('35');
    await page.getByLabel(t('facts-indicator-unit'), { exact: true }).fill('%');
    for (const [value, day] of [
      ['12', '2025-06-30'],
      ['19,6', '2026-06-30'],
    ] as const) {
      await page.getByLabel(t('facts-value'), { exact: true }).fill(value);
      await page.getByLabel(t('facts-value-day'), { exact: true }).fill(day);
      await page.keyboard.press('Enter');
    }
    await new Sheet(anna).done();
    await expect.poll(() => face(ben, TRUST)).toContain('19,6 % → 35 %');
    const line = ben.page.getByRole('img', { name: /^Anteil der Familien: 2 Werte, von 12\s%/ });
    await line.waitFor();
    await ben.page.getByRole('button', { name: t('facts-indicator-edit', { name: 'Anteil der Familien' }) }).click();
    await ben.page.getByRole('button', { name: t('facts-indicator-delete') }).click();
    await expect.poll(() => face(anna, TRUST)).toContain(t('facts-indicator-none'));
    await ben.model.undo();
    await expect.poll(() => face(anna, TRUST)).toContain('19,6 % → 35 %');
  });
});

describe('a link', () => {
  it('knows its reason, how well it is known, what hangs on it, and who finds out', async () => {
    const { id, anna, ben } = await scene.pairAt(small());
    const { page, t } = anna;
    await openLink(anna, VISITS, TRUST);
    const sheet = new Sheet(anna);
    await page
      .getByRole('group', { name: t('facts-evidence') })
      .getByLabel(t('facts-evidence-2'))
      .check();
    await page
      .getByRole('group', { name: t('facts-harm') })
      .getByLabel(t('facts-harm-5'))
      .check();
    const who = await sheet.addToLink('facts-link-checkedBy');
    await who.getByLabel(t('facts-link-checkedBy')).fill('Frau Demir');
    await sheet.done();
    await (await sheet.addToLink('facts-link-checkHow')).getByRole('textbox').fill('Befragung');
    await sheet.done();
    await (await sheet.addToLink('facts-link-checkUntil')).getByLabel(t('facts-link-checkUntil')).fill('2027-06-30');
    await sheet.done();
    await (await sheet.addToLink('facts-link-checkState')).getByLabel(t('facts-check-running')).check();
    await sheet.done();
    await (await sheet.addToLink('facts-link-polarity')).getByLabel(t('facts-polarity-less')).check();
    await sheet.done();
    await anna.saved();
    const [link] = (await boardOf(scene.server, id, await inspect(scene.server, id))).links.slice(-1);
    expect(link).toMatchObject({
      because: 'ein Gesicht zählt',
      evidence: 2,
      harm: 5,
      polarity: 'less',
      checkedBy: 'Frau Demir',
      checkHow: 'Befragung',
      checkUntil: '2027-06-30',
      checkState: 'running',
    });
    await openLink(ben, VISITS, TRUST);
    const row = ben.page.getByRole('treeitem', { level: 2 }).filter({ hasText: TRUST });
    expect(await row.innerText()).toMatch(/führt zu weniger von[^]*Beleg 2 von 5[^]*Schaden 5 von 5[^]*wird geprüft/);
  });
});

describe.each(['de', 'en'] as const)('axe finds nothing (%s)', (language) => {
  it('in what cards and links know', async () => {
    const audit = new Audit();
    const { links } = await importBoard(scene.server, told());
    const anna = await scene.arrive(LAPTOP, language);
    const { page, t, model } = anna;
    await anna.join(links.participant, 'Anna Berg', 'administration');
    const sheet = new Sheet(anna);
    for (const [title, lines] of [
      [MONEY, ['resource', 'level', 'tags']],
      [TRUST, ['sdgs', 'lag']],
    ] as const) {
      await model.select(title);
      await audit.look(anna, `sheet of ${title}`);
      for (const line of lines) {
        await sheet.line(`facts-line-${line}`).click();
        await audit.look(anna, `editor of ${line}`);
        await page.keyboard.press('Escape');
      }
    }
    await page.getByRole('button', { name: t('facts-indicator-edit', { name: 'Anteil der Familien' }) }).click();
    await audit.look(anna, 'form of an indicator');
    await page.keyboard.press('Escape');
    await openLink(anna, VISITS, TRUST);
    await sheet.line('facts-link-checkHow').click();
    await audit.look(anna, 'sheet of a link');
    expect(audit.findings).toEqual([]);
  });

  it('in the list of a phone', async () => {
    const audit = new Audit();
    const { links } = await importBoard(scene.server, told());
    const anna = await scene.arrive(PHONE, language);
    const { page, t, list } = anna;
    await anna.join(links.participant, 'Anna Berg', 'administration');
    await list.show('outcome');
    const card = await list.open(TRUST);
    await card.getByRole('button', { name: `${t('facts-evidence')} ${t('facts-grade', { grade: 1 })}` }).tap();
    await audit.look(anna, 'open card with a judged link');
    await card
      .getByRole('group', { name: t('facts-harm') })
      .getByLabel(t('facts-harm-2'))
      .check();
    await card.getByRole('button', { name: `${t('facts-harm-short')} ${t('facts-grade', { grade: 2 })}` }).waitFor();
    await page.getByRole('button', { name: t('facts-indicator-edit', { name: 'Anteil der Familien' }) }).tap();
    await audit.look(anna, 'form of an indicator');
    expect(audit.findings).toEqual([]);
  });
});
