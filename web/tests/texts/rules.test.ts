import { describe, expect, it } from 'vitest';
import { addressed, malformed, misaddressed, unequal } from './catalogue';
import { german, outside, uses } from './code';

const shell = (...lines: string[]) => ({ shell: lines.join('\n') });

describe('the rules for texts find', () => {
  it('what Fluent does not understand, what stands twice or in the wrong file', () => {
    expect(malformed(shell('shell-a = { $n ->', 'shell-b = B'))).toContain('shell-a is not understood by Fluent');
    expect(malformed(shell('shell-a = A', 'shell-a = B'))).toEqual(['shell-a stands twice']);
    expect(malformed(shell('join-a = A'))).toEqual(['join-a stands in shell.ftl']);
    expect(malformed(shell('shell-a = A', '    .formal = B'))).toHaveLength(1);
  });

  it('a text of one language alone, and values that differ', () => {
    expect(unequal(shell('shell-a = A', 'shell-b = B'), shell('shell-a = A', 'shell-c = C'))).toEqual([
      'shell-b is missing in English',
      'shell-c is missing in German',
    ]);
    expect(unequal(shell('shell-a = { $name } da'), shell('shell-a = here'))).toHaveLength(1);
    expect(unequal(shell('shell-a = { $n ->', '   *[other] { $m }', '}'), shell('shell-a = { $n }'))).toHaveLength(1);
    const informal = shell('shell-a = Ihr { $code }', '    .informal = Dein { $name }');
    expect(unequal(informal, shell('shell-a = Your { $code }'))).toHaveLength(1);
  });

  it.each([
    ['Prüfen Sie den Link.', undefined, 'says Sie'],
    ['{ $n ->\n    [one] Ihre Karte\n   *[other] Karten\n}', undefined, 'says Sie'],
    ['Das steht bei Ihnen.', 'Das steht bei Ihnen.', 'in its .informal'],
    ['Das geht nicht.', 'Das geht nicht.', 'without need'],
    ['Das siehst du.', undefined, 'says Du'],
  ])('%s (.informal: %s)', (value, informal, sentence) => {
    const lines = [`shell-a = ${value}`, ...(informal === undefined ? [] : [`    .informal = ${informal}`])];
    const found = misaddressed(shell(...lines));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(sentence);
  });

  it('a form of address where there is none to choose', () => {
    expect(misaddressed({ start: 'start-a = Öffnen Sie.\n    .informal = Öffne.' })).toHaveLength(1);
    expect(misaddressed({ start: 'start-a = Öffnen Sie.' })).toEqual([]);
    expect(addressed(shell('shell-a = A', '    .informal = B'))).toHaveLength(1);
  });

  it.each([
    ['<p>Hello</p>'],
    ['<p>{open ? "Open now" : close}</p>'],
    ['<p>{"The " + word}{`Page ${n}`}</p>'],
    ['<button aria-label="Close"></button>'],
    ['<button title={open ? "Close" : label}></button>'],
    ['<input placeholder={`Name of ${person}`} />'],
    ['<Field hint="Eight letters" />'],
    ['<Menu items={[{ label: "Remove" }]} />'],
    ['{#if a}{#each list as one}<img alt="A map" />{/each}{/if}'],
    ['{#snippet action()}<b>Go on</b>{/snippet}'],
    ['<button onclick={() => workshop.announce("Done")}>{t("a-b")}</button>'],
    ['<script lang="ts">const items = [{ label: "Remove" as const }];</script>'],
    ['<script lang="ts">function go() { workshop.announceChange(n > 0 ? "Moved" : said); }</script>'],
    ['<script lang="ts">$effect(() => { document.title = "Wirkraum board"; });</script>'],
  ])('words outside the catalogue: %s', (source) => {
    expect(outside('Part.svelte', source)).toHaveLength(1);
  });

  it.each([
    ['<p class="small">{t("shell-menu")}</p>'],
    ['<span translate="no">Wirkraum</span>'],
    ['<p style:width="{n}px" lang="de">·</p>'],
    ['<!-- A remark. --><button type="button" data-kind="row">{name}</button>'],
    ['<script lang="ts">const kind = "plain text";</script>'],
  ])('nothing in %s', (source) => {
    expect(outside('Part.svelte', source)).toEqual([]);
  });

  it('German words in code, but not in its comments', () => {
    expect(german('a.ts', 'const a = "Stück";')).toHaveLength(1);
    expect(german('a.ts', '/* Stück */ // „so“\nconst a = 1;')).toEqual([]);
  });

  it('every way in which code names a text', () => {
    const code = `
      t('shell-a'); t(open ? 'shell-b' : 'shell-c', { n }); has('shell-d');
      t(\`shell-\${kind}-hint\`); turned('shell-e');`;
    const found = uses('a.ts', code);
    expect([...found.called]).toEqual(['shell-a', 'shell-b', 'shell-c', 'shell-d']);
    expect([...found.made]).toEqual(['shell-*-hint']);
    expect([...found.quoted]).toContain('shell-e');
    expect([...uses('A.svelte', '<p>{t("shell-f")}</p>').called]).toEqual(['shell-f']);
  });
});
