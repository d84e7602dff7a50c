import type { Locator, Page } from 'playwright-core';
import { goToArea } from './rooms';
import type { Texts } from './texts';

/** The shared notes as people see them. */
export class Notes {
  constructor(
    private readonly page: Page,
    private readonly t: Texts,
  ) {}

  /** Opens the area and waits until it is there. */
  async open(): Promise<void> {
    const { page, t } = this;
    await goToArea(page, t, 'notes');
    await this.shown();
  }

  async shown(): Promise<void> {
    await this.page.getByRole('region', { name: this.t('common-area-notes'), exact: true }).waitFor();
  }

  get rows(): Locator {
    return this.page.getByRole('listitem').and(this.page.locator('[data-block]'));
  }

  /** Row with these words. */
  row(words: string): Locator {
    return this.rows.filter({ has: this.page.locator('.words', { hasText: words }) }).first();
  }

  /** Puts the caret at the end of the block with these words, as the mouse does. */
  async write(words: string): Promise<void> {
    await this.row(words).locator('.cell').click();
    await this.page.keyboard.press('End');
  }

  /** Begins to write in empty notes. */
  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('notes-begin') }).click();
  }

  /** All blocks, one line each, as they look. */
  lines(): Promise<string[]> {
    return this.rows.evaluateAll((rows) =>
      rows.map((row) => {
        const depth = Number(row.getAttribute('aria-level') ?? 1) - 1;
        const heading = row.querySelector('[role=heading]')?.getAttribute('aria-level');
        const box = row.querySelector('input');
        const mark = row.querySelector('.mark')?.textContent?.trim() ?? '';
        const kind =
          typeof heading === 'string'
            ? `${'#'.repeat(Number(heading) - 1)} `
            : box
              ? box.checked
                ? '[x] '
                : '[ ] '
              : mark === ''
                ? ''
                : `${/\d/.test(mark) ? mark : '-'} `;
        const words = (row.querySelector('.words')?.textContent ?? '').trim().replaceAll('\u200b', '');
        return ('  '.repeat(depth) + kind + words).trimEnd();
      }),
    );
  }

  /** Words before and after the caret of the field that has the focus. */
  caret(): Promise<string> {
    return this.page.evaluate(() => {
      const field = document.activeElement;
      if (!(field instanceof HTMLTextAreaElement))
        return `no field but ${field?.tagName ?? ''}.${field?.className ?? ''}`;
      return `${field.value.slice(0, field.selectionStart)}|${field.value.slice(field.selectionEnd)}`;
    });
  }

  /** Pastes as if this lay in the clipboard. */
  async paste(types: Record<string, string>): Promise<void> {
    await this.page.evaluate((content) => {
      const data = new DataTransfer();
      for (const [type, text] of Object.entries(content)) data.setData(type, text);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, types);
  }

  /** Drops a file onto the page. */
  async drop(name: string, type: string, content: string): Promise<void> {
    await this.page.evaluate(
      ([fileName, fileType, words]) => {
        const data = new DataTransfer();
        data.items.add(new File([words ?? ''], fileName ?? '', { type: fileType ?? '' }));
        const target = document.querySelector('main') ?? document.body;
        for (const kind of ['dragover', 'drop'])
          target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      [name, type, content],
    );
  }
}
