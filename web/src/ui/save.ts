/** Hands a file to the browser's download. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken its own hold of the data by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
