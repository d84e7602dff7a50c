import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { Watch } from './watch';

export interface Screen {
  readonly width: number;
  readonly height: number;
  /** A phone: touch, no mouse. */
  readonly touch?: boolean;
}

/** The projector and large monitors. */
export const WALL: Screen = { width: 1920, height: 1080 };
/** The office laptop. */
export const LAPTOP: Screen = { width: 1366, height: 768 };
export const PHONE: Screen = { width: 390, height: 844, touch: true };
/** What a window of 1280 px is at 400 % zoom. */
export const NARROW: Screen = { width: 320, height: 640, touch: true };

export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Debian's Chromium, silent towards the outside. */
export function launch(executablePath = CHROMIUM, flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...flags,
    ],
  });
}

export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in it without anybody seeing it. */
  readonly watch: Watch;
}

/** A browser of its own: nothing is shared with other windows. */
export async function openWindow(
  browser: Browser,
  screen: Screen,
  language: 'de' | 'en' = 'de',
  { tour = false } = {},
): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    ...(screen.touch === true && { isMobile: true, hasTouch: true, deviceScaleFactor: 2 }),
  });
  context.setDefaultTimeout(15_000);
  // The tour has a test of its own; everywhere else it has been seen.
  if (!tour)
    await context.addInitScript(
      () => location.protocol.startsWith('http') && localStorage.setItem('wirkraum-tour', 'off'),
    );
  const watch = await Watch.over(context);
  return { page: await context.newPage(), context, watch };
}
