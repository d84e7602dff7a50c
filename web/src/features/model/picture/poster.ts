import './poster.css';

/** Sheets a poster is printed on; poster.css has a page of that name for each. */
export const SHEETS = ['A3', 'A0'] as const;
export type Sheet = (typeof SHEETS)[number];

/** Has the browser print a picture over a whole sheet, under the title, and nothing else of the page. */
export async function printPoster(picture: Blob, title: string, sheet: Sheet): Promise<void> {
  const url = URL.createObjectURL(picture);
  const image = new Image();
  image.src = url;
  image.alt = title;
  await image.decode();
  const heading = document.createElement('figcaption');
  heading.textContent = title;
  const poster = document.createElement('figure');
  poster.className = `wr-poster ${sheet.toLowerCase()}`;
  poster.append(heading, image);
  for (const earlier of document.querySelectorAll('.wr-poster')) earlier.remove();
  document.body.append(poster);
  // Some browsers print after `print` has returned.
  const printed = () => {
    poster.remove();
    URL.revokeObjectURL(url);
  };
  window.addEventListener('afterprint', printed, { once: true });
  window.print();
}
