import { describe, expect, it } from 'vitest';
import { createWorkshop } from './harness/api';
import { LAPTOP, PHONE } from './harness/browser';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();
const bubble = ({ page, t }: Person) => page.getByRole('region', { name: t('help-tour'), exact: true });

describe('the tour', () => {
  it('comes once, covers no way to begin, and never comes back when it was skipped', async () => {
    const { links } = await createWorkshop(scene.server, { title: 'Leer', language: 'de' });
    const anna = await scene.arrive(LAPTOP, 'de', { tour: true });
    await anna.join(links.participant, 'Anna', 'politics');
    await bubble(anna).waitFor();
    expect(await anna.page.getByRole('log').innerText()).toContain(anna.t('help-tour-lanes-title'));
    // The focus stays where joining left it, and what one is here to do is free.
    expect(await anna.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    for (const lane of ['input', 'outcome'] as const) {
      const name = anna.t('model-card-add-in', { lane: anna.t(`model-lane-${lane}`) });
      await anna.page.getByRole('button', { name, exact: true }).last().click({ trial: true });
    }
    await anna.page.keyboard.press('Escape');
    await bubble(anna).waitFor({ state: 'detached' });
    await anna.page.reload();
    await anna.model.shown();
    await anna.page.waitForTimeout(1500);
    expect(await bubble(anna).count()).toBe(0);
  });

  it('is walked through by keyboard, and starts again from the menu', async () => {
    const { links } = await createWorkshop(scene.server, { title: 'Leer', language: 'en' });
    const anna = await scene.arrive(LAPTOP, 'en');
    await anna.join(links.participant, 'Anna', 'politics');
    await anna.choose('help-tour');
    await bubble(anna).and(anna.page.locator(':focus')).waitFor();
    for (const step of ['lanes', 'card', 'link', 'okr', 'saved']) {
      await bubble(anna)
        .getByText(anna.t(`help-tour-${step}-title`))
        .waitFor();
      await bubble(anna).getByRole('button').last().press('Enter');
    }
    await bubble(anna).waitFor({ state: 'detached' });
    expect(await anna.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it('shows who facilitates another way, and a phone a sheet that leaves its tabs free', async () => {
    const { links } = await createWorkshop(scene.server, { title: 'Leer', language: 'de' });
    const miriam = await scene.arrive(PHONE, 'de', { tour: true });
    await miriam.join(links.facilitator, 'Miriam');
    await bubble(miriam).getByText(miriam.t('help-tour-invite-title')).waitFor();
    const sheet = await bubble(miriam).boundingBox();
    const tabs = await miriam.page.getByRole('navigation', { name: miriam.t('shell-areas') }).boundingBox();
    expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBeLessThanOrEqual(tabs?.y ?? 0);
    await miriam.page
      .getByRole('button', { name: miriam.t('model-card-add-in', { lane: miriam.t('model-lane-input') }) })
      .tap({ trial: true });
    await bubble(miriam)
      .getByRole('button', { name: miriam.t('help-tour-skip') })
      .tap();
    await bubble(miriam).waitFor({ state: 'detached' });
  });

  it('does not come to those who watch', async () => {
    const { links } = await createWorkshop(scene.server, { title: 'Leer', language: 'de' });
    const wall = await scene.arrive(LAPTOP, 'de', { tour: true });
    await wall.page.goto(links.observer);
    await wall.page.getByText('Leer').first().waitFor();
    await wall.page.waitForTimeout(1500);
    expect(await bubble(wall).count()).toBe(0);
  });
});
