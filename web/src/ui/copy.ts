/**
 * Copies `text` and selects `shown`, where it stands, so that the keyboard can copy it if the browser refuses.
 *
 * The clipboard interface needs https; on plain http in the local network the old command still works.
 */
export function copyText(text: string, shown: HTMLElement): boolean {
  getSelection()?.selectAllChildren(shown);
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put, { once: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put);
  }
}
