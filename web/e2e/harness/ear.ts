import type { CDPSession, Page } from 'playwright-core';

interface Value {
  readonly value?: unknown;
}

interface RawNode {
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
}

/** A thing in the accessibility tree, as assistive technology gets it. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly focused: boolean;
  readonly level: number | undefined;
}

/** Somebody who uses the page by its accessibility tree and the keyboard alone. */
export class Ear {
  /** What live regions said, in order. */
  readonly said: string[] = [];

  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /** Listens from now on, and on every page to come. */
  static async at(page: Page): Promise<Ear> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    const ear = new Ear(page, session);
    await page.exposeFunction('hear', (text: string) => ear.said.push(text));
    await page.addInitScript(() => {
      const { hear } = window as unknown as { hear: (text: string) => void };
      const live = '[aria-live=polite], [aria-live=assertive], [role=status], [role=log], [role=alert]';
      new MutationObserver((changes) => {
        for (const { type, target, addedNodes } of changes) {
          const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
          if (!region) continue;
          const added = type === 'characterData' ? [target] : [...addedNodes];
          const words = added.map((node) => node.textContent?.trim() ?? '').join(' ');
          if (words !== '') hear(words);
        }
      }).observe(document, { childList: true, characterData: true, subtree: true });
    });
    return ear;
  }

  async tree(): Promise<Heard[]> {
    const { nodes } = (await this.session.send('Accessibility.getFullAXTree')) as { nodes: readonly RawNode[] };
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, description, properties }) => {
        const property = (key: string) => properties?.find((one) => one.name === key)?.value.value;
        return {
          role: text(role),
          name: text(name),
          description: text(description),
          focused: property('focused') === true,
          level: property('level') as number | undefined,
        };
      });
  }

  /** What has the focus; `none` while nothing has it. */
  async focus(): Promise<Heard> {
    const focused = (await this.tree()).filter((one) => one.focused);
    const found = focused.at(-1);
    return found ?? { role: 'none', name: '', description: '', focused: true, level: undefined };
  }

  /** Presses `key` until something of this role and name has the focus. */
  async press(key: string, role: string, name: string | RegExp, most = 80): Promise<Heard> {
    const passed: string[] = [];
    for (let times = 0; times <= most; times += 1) {
      const here = await this.focus();
      const fits = typeof name === 'string' ? here.name === name : name.test(here.name);
      if (here.role === role && fits) return here;
      passed.push(`${here.role} "${here.name}"`);
      await this.page.keyboard.press(key);
    }
    throw new Error(`No ${role} ${name.toString()} by ${key}:\n${passed.join('\n')}`);
  }
}

/** Without the places where words may be broken. */
const text = (value: Value | undefined) =>
  typeof value?.value === 'string' ? value.value.replaceAll('\u00ad', '') : '';
