import { settings } from '../../state/settings.svelte';

/** The letter that was pressed alone, where letters are commands; nothing while somebody types or chooses in a menu. */
export function letter(event: KeyboardEvent): string | undefined {
  const { target } = event;
  const typing = target instanceof Element && target.closest('input, textarea, select, [role=menu], dialog') !== null;
  if (!settings.letters || typing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return event.key.length === 1 ? event.key.toLowerCase() : undefined;
}
