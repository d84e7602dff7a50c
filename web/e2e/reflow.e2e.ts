import { describe, expect, it } from 'vitest';
import { createWorkshop } from './harness/api';
import { LAPTOP, NARROW, PHONE, type Screen } from './harness/browser';
import type { Person } from './harness/person';
import { enlargeTexts, overflowing, spaceTexts } from './harness/reflow';
import { useScene } from './harness/scene';

const scene = useScene();
/** What a window of 1280 × 1024 is at 400 % zoom. */
const ZOOMED: Screen = { width: 320, height: 256 };

const example = (language: 'de' | 'en') =>
  createWorkshop(scene.server, {
    title: language === 'de' ? 'Kindertagesstättenbedarfsplanung: was wirkt?' : 'Early support: what works?',
    template: 'example-fruehe-hilfen',
    language,
  });

/** Goes through the pages and dialogs of a small window and collects what does not fit. */
class Round {
  readonly found: string[] = [];

  async look(person: Person, where: string): Promise<void> {
    for (const one of await overflowing(person.page)) this.found.push(`${where}: ${one}`);
  }

  async outside(screen: Screen, language: 'de' | 'en'): Promise<void> {
    const { links } = await example(language);
    const anna = await scene.arrive(screen, language);
    const { page, t } = anna;
    await page.goto(scene.server.url);
    await page.getByLabel(t('start-code')).waitFor();
    await this.look(anna, 'room code');
    await page.goto(`${scene.server.url}/?organiser#k=${scene.server.organiserKey}`);
    await page.getByRole('radio').first().waitFor();
    await this.look(anna, 'start');
    await page.goto(links.participant);
    await page.getByLabel(t('join-name')).waitFor();
    await this.look(anna, 'join');
    await page.getByRole('button', { name: t('join-go'), exact: true }).click();
    await this.look(anna, 'join with a mistake');
  }

  async inside(screen: Screen, language: 'de' | 'en'): Promise<void> {
    const { links } = await example(language);
    const miriam = await scene.arrive(screen, language);
    const { page, t } = miriam;
    await miriam.join(links.facilitator, 'Miriam Yılmaz-Oberstaufenbach');
    await this.look(miriam, 'list with the return code');
    await page
      .getByRole('button', { name: t('common-close'), exact: true })
      .first()
      .click();
    await page.locator('article').nth(1).getByRole('button').first().click();
    await this.look(miriam, 'card open');
    await page
      .getByRole('button', { name: t('model-connect'), exact: true })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await this.look(miriam, 'connecting');
    await page.getByRole('dialog').getByRole('radio').last().check();
    await page.getByRole('button', { name: t('model-connect-next') }).click();
    await this.look(miriam, 'reason');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t('shell-menu'), exact: true }).click();
    await this.look(miriam, 'menu');
    await page.keyboard.press('Escape');
    for (const dialog of ['shell-settings', 'shell-return-code', 'shell-leave']) {
      await miriam.choose(dialog);
      await page.getByRole('dialog').waitFor();
      await this.look(miriam, dialog);
      await page.keyboard.press('Escape');
    }
    await miriam.choose('help-tour');
    await this.look(miriam, 'tour');
    await page.keyboard.press('Escape');
    await miriam.goToArea('notes');
    await page.getByRole('heading', { level: 1, name: t('common-area-notes') }).waitFor();
    await this.look(miriam, 'notes');
    await miriam.choose('shell-invite');
    await page.getByText(t('invite-title')).waitFor();
    await this.look(miriam, 'invitation');
  }
}

describe.each(['de', 'en'] as const)('nothing scrolls sideways in %s', (language) => {
  it('at 320 pixels', async () => {
    const round = new Round();
    await round.outside(NARROW, language);
    await round.inside(NARROW, language);
    expect(round.found).toEqual([]);
  });

  it('at 400 % zoom', async () => {
    const round = new Round();
    await round.outside(ZOOMED, language);
    await round.inside(ZOOMED, language);
    expect(round.found).toEqual([]);
  });
});

describe('no text is cut off', () => {
  it.each([
    ['with more space between letters and lines', spaceTexts],
    ['with letters of twice the size', enlargeTexts],
  ])('%s', async (_name, change) => {
    const round = new Round();
    const { links } = await example('de');
    for (const screen of change === spaceTexts ? [LAPTOP, PHONE] : [LAPTOP]) {
      const miriam = await scene.arrive(screen);
      const { page, t } = miriam;
      const size = `${screen.width}`;
      await page.goto(links.participant);
      await page.getByLabel(t('join-name')).waitFor();
      await change(page);
      await round.look(miriam, `join ${size}`);
      // A page of its own: in the one that is open the form would still be about the other link.
      await page.goto('about:blank');
      await miriam.join(links.facilitator, 'Miriam');
      await change(page);
      await round.look(miriam, `model ${size}`);
      if (screen === LAPTOP) {
        await page.getByRole('button', { name: t('model-view-outline') }).click();
        await page.getByRole('treeitem').first().click();
      } else await page.locator('article').nth(1).getByRole('button').first().click();
      await change(page);
      await round.look(miriam, `card ${size}`);
      await miriam.choose('shell-settings');
      await page.getByRole('dialog').waitFor();
      await change(page);
      await round.look(miriam, `settings ${size}`);
      await page.keyboard.press('Escape');
      await miriam.choose('shell-invite');
      await page.getByText(t('invite-title')).waitFor();
      await change(page);
      await round.look(miriam, `invitation ${size}`);
    }
    expect(round.found).toEqual([]);
  });
});

describe('people who ask for it see', () => {
  it('nothing move', async () => {
    const { links } = await example('de');
    const anna = await scene.arrive(LAPTOP);
    await anna.join(links.participant, 'Anna', 'politics');
    await anna.page.getByRole('option').first().click();
    await anna.choose('shell-settings');
    const moving = await anna.page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const style = getComputedStyle(element);
          return (
            style.animationName !== 'none' ||
            style.transitionDuration.split(', ').some((time) => parseFloat(time) > 0.001) ||
            style.scrollBehavior === 'smooth'
          );
        })
        .map((element) => `${element.tagName}.${element.className.toString()}`),
    );
    expect(moving).toEqual([]);
  });

  it('selection, borders and focus in the colours they have set', async () => {
    const { links } = await example('de');
    const anna = await scene.arrive(LAPTOP);
    await anna.join(links.participant, 'Anna', 'politics');
    await anna.page.emulateMedia({ forcedColors: 'active' });
    await anna.page.getByRole('option').nth(8).click();
    const seen = await anna.page.evaluate(() => {
      const probe = document.createElement('i');
      probe.style.cssText = 'forced-color-adjust:none';
      document.body.append(probe);
      const system = (name: string) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      };
      const border = (selector: string) => {
        const element = document.querySelector(selector);
        return element ? getComputedStyle(element).borderTopColor : 'nothing';
      };
      const current = document.querySelector('nav a[aria-current]');
      const other = document.querySelector('nav a:not([aria-current])');
      return {
        selected: border('[role=option][aria-selected=true]') === system('Highlight'),
        plain: border('[role=option][aria-selected=false]') === system('CanvasText'),
        area: current && getComputedStyle(current).borderBottomColor === system('Highlight'),
        others: other && getComputedStyle(other).borderBottomColor === system('Canvas'),
      };
    });
    expect(seen).toEqual({ selected: true, plain: true, area: true, others: true });
    await anna.page.keyboard.press('Tab');
    const ring = await anna.page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return { outlineStyle, wide: parseFloat(outlineWidth) >= 2 };
    });
    expect(ring).toEqual({ outlineStyle: 'solid', wide: true });
  });
});
