/** Blocks as other programs take them: Markdown, and HTML with real lists. */
import { isItem, type NoteRow } from './notes';

const MARKED = /^(#{1,6}[ \t]|[-*+•◦▪‣·–][ \t]|\[[ xX]?\]([ \t]|$)|[☐☑☒]|\d{1,9}[.)][ \t]|\\)/u;

export function markdownOf(rows: readonly NoteRow[]): string {
  const base = leastDepth(rows);
  const lines: string[] = [];
  rows.forEach((row, index) => {
    const { block } = row;
    const before = rows[index - 1]?.block;
    if (before && !(isItem(before) && isItem(block))) lines.push('');
    const blanks = '    '.repeat(isItem(block) ? row.depth - base : 0);
    const mark = markOf(row);
    const indent = blanks + ' '.repeat(isItem(block) ? mark.length : 0);
    const text = mark === '' && MARKED.test(block.text) ? `\\${block.text}` : block.text;
    lines.push(blanks + mark + text.replaceAll('\n', `\\\n${indent}`));
  });
  return lines.join('\n');
}

function markOf({ block, number }: NoteRow): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} `;
    case 'bullet':
      return '- ';
    case 'number':
      return `${number}. `;
    case 'check':
      return block.done ? '- [x] ' : '- [ ] ';
    default:
      return '';
  }
}

export function htmlOf(rows: readonly NoteRow[]): string {
  const base = leastDepth(rows);
  /** Lists that are open, with their tag. */
  const open: string[] = [];
  let html = '';
  const closeTo = (depth: number) => {
    while (open.length > depth) html += `</li></${open.pop() ?? 'ul'}>`;
  };
  for (const { block, depth } of rows) {
    const words = escaped(block.text).replaceAll('\n', '<br>');
    if (!isItem(block)) {
      closeTo(0);
      const tag = block.kind === 'heading' ? `h${block.level}` : 'p';
      html += `<${tag}>${words}</${tag}>`;
      continue;
    }
    const tag = block.kind === 'number' ? 'ol' : 'ul';
    const at = depth - base;
    closeTo(at + 1);
    if (open.length === at + 1 && open[at] !== tag) closeTo(at);
    if (open.length === at + 1) html += '</li><li>';
    while (open.length < at + 1) {
      html += `<${tag}><li>`;
      open.push(tag);
    }
    const box = block.kind === 'check' ? (block.done ? '☑ ' : '☐ ') : '';
    html += box + words;
  }
  closeTo(0);
  return html;
}

/** What is copied out of the middle of a list stands at the margin. */
function leastDepth(rows: readonly NoteRow[]): number {
  return Math.min(...rows.filter(({ block }) => isItem(block)).map(({ depth }) => depth));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
