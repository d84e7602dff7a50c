/** Which texts the code names, and which words it says without the catalogue. */
import { parse } from 'svelte/compiler';

interface Node {
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface Uses {
  /** Keys that `t` or `has` is called with. */
  readonly called: Set<string>;
  /** Keys made of parts: what stands between them is a `*`. */
  readonly made: Set<string>;
  /** All other words in quotes, among them keys that are handed on. */
  readonly quoted: Set<string>;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Code of a file as a tree; a script is read as the script of a component. */
function tree(file: string, source: string): Node[] {
  const { html, module, instance } = file.endsWith('.svelte')
    ? component(parse(source, { modern: true }))
    : component(parse(`<script lang="ts" module>${source}</script>`, { modern: true }));
  return [html, module, instance].filter(isNode);
}

function component({ fragment, module, instance }: { fragment: unknown; module: unknown; instance: unknown }) {
  return { html: fragment, module, instance };
}

function walk(node: unknown, visit: (node: Node, parents: readonly Node[]) => boolean, parents: readonly Node[] = []) {
  if (Array.isArray(node)) for (const one of node) walk(one, visit, parents);
  else if (isNode(node)) {
    if (!visit(node, parents)) return;
    const inner = [...parents, node];
    for (const [name, child] of Object.entries(node))
      if (name !== 'parent' && name !== 'css' && name !== 'metadata' && typeof child === 'object')
        walk(child, visit, inner);
  }
}

/** Everything an expression can be, as far as it is written out. */
function outcomes(node: unknown): string[] {
  if (!isNode(node)) return [];
  const { type, consequent, alternate, left, right, expression, value, quasis } = node;
  if (type === 'Literal') return typeof value === 'string' ? [value] : [];
  if (type === 'ConditionalExpression') return [...outcomes(consequent), ...outcomes(alternate)];
  if (type === 'LogicalExpression') return [...outcomes(left), ...outcomes(right)];
  if (type === 'TSAsExpression' || type === 'TSNonNullExpression') return outcomes(expression);
  if (type === 'TemplateLiteral')
    return [(quasis as { value: { cooked: string } }[]).map((q) => q.value.cooked).join('*')];
  return [];
}

/** The texts that a file names. */
export function uses(file: string, source: string): Uses {
  const found: Uses = { called: new Set(), made: new Set(), quoted: new Set() };
  walk(tree(file, source), (node) => {
    const { type, callee, value } = node;
    if (type === 'CallExpression' && isNode(callee) && (callee['name'] === 't' || callee['name'] === 'has')) {
      for (const key of outcomes((node['arguments'] as unknown[])[0]))
        (key.includes('*') ? found.made : found.called).add(key);
    }
    if (type === 'Literal' && typeof value === 'string') found.quoted.add(value);
    if (type === 'TemplateLiteral') for (const key of outcomes(node)) found.made.add(key);
    return true;
  });
  return found;
}

const SPOKEN = new Set(
  'aria-label aria-description aria-roledescription aria-valuetext title placeholder alt label hint legend closeLabel text'.split(
    ' ',
  ),
);
const SAYING = new Set(['announce', 'announceChange', 'alert', 'confirm', 'prompt']);
const WRITTEN = new Set(['title', 'textContent', 'innerText', 'placeholder', 'ariaLabel']);
const word = (text: string) => /\p{L}{2,}/u.test(text);
/** Names are the same in every language. */
const NAMES = new Set(['Wirkraum']);

/** Words of a file that people would read or hear, though they stand in no catalogue. */
export function outside(file: string, source: string): string[] {
  const found: string[] = [];
  const report = (where: string, texts: readonly string[]) => {
    for (const text of texts)
      if (word(text) && !NAMES.has(text.trim())) found.push(`${file}: ${where} says "${text.trim()}"`);
  };
  walk(tree(file, source), (node, parents) => {
    const { type, name, data, expression, callee, left, right, key, value } = node;
    const parent = parents.at(-1);
    if (type === 'StyleSheet' || type === 'StyleDirective' || type === 'Comment') return false;
    if (type === 'Text' && parent?.type !== 'Attribute') report('the markup', [data as string]);
    if (type === 'ExpressionTag' && parent?.type !== 'Attribute') report('the markup', outcomes(expression));
    if (type === 'Attribute' && SPOKEN.has(name as string)) report(name as string, attribute(value));
    if (type === 'CallExpression' && isNode(callee)) {
      const method = callee['name'] ?? (callee['property'] as Node | undefined)?.['name'];
      if (SAYING.has(method as string)) report(method as string, outcomes((node['arguments'] as unknown[])[0]));
    }
    if (
      type === 'AssignmentExpression' &&
      isNode(left) &&
      WRITTEN.has((left['property'] as Node | undefined)?.['name'] as string)
    )
      report((left['property'] as Node)['name'] as string, outcomes(right));
    if (type === 'Property' && isNode(key)) {
      const property = (key['name'] ?? key['value']) as string;
      if (SPOKEN.has(property)) report(property, outcomes(value));
    }
    return true;
  });
  return found;
}

function attribute(value: unknown): string[] {
  const parts = Array.isArray(value) ? value : [value];
  return parts.flatMap((part) => {
    if (!isNode(part)) return [];
    return part.type === 'Text' ? [part['data'] as string] : outcomes(part['expression']);
  });
}

/** German words anywhere in the code, comments apart. */
export function german(file: string, source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|\/\/.*$/gm, '');
  return /[äöüÄÖÜß„]/.test(code) ? [`${file}: German letters`] : [];
}
