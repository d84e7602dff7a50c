import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Hands on a keyboard and no mouse. Every key has to leave the focus on something. */
export class Keys {
  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await expect
        .poll(() => this.focus(), { message: `focus after ${key}`, timeout: 3_000 })
        .not.toMatch(/^(body|none)/);
    }
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  /** What has the focus, in words. */
  focus(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement) return 'none';
      const words = activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '';
      return `${activeElement.tagName.toLowerCase()} ${words.trim().slice(0, 60)}`;
    });
  }

  async isOn(target: Locator): Promise<boolean> {
    return (await target.count()) === 1 && (await target.evaluate((node) => node === document.activeElement));
  }

  /** Waits until something has the focus by itself. */
  async waitFor(target: Locator): Promise<void> {
    await target.waitFor();
    await expect.poll(async () => (await this.isOn(target)) || (await this.focus())).toBe(true);
  }

  /** Goes on with `key` until something has the focus. */
  async goTo(target: Locator, key = 'Tab', most = 40): Promise<void> {
    await target.waitFor();
    const passed: string[] = [];
    while (!(await this.isOn(target))) {
      passed.push(await this.focus());
      if (passed.length > most) throw new Error(`Not reached by ${key}: ${passed.join(' → ')}`);
      await this.press(key);
    }
  }
}
