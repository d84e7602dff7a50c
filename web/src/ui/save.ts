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

/** The same for a table as text. The mark at the beginning tells spreadsheets which letters these are. */
export function saveTable(text: string, title: string): void {
  saveFile(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }), `${title}.csv`);
}
