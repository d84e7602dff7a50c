/** Puts the page into the dark theme for the wall; returns how to take it off again. */
export function dress(): () => void {
  const root = document.documentElement;
  const scheme = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]');
  root.dataset['kernTheme'] = 'dark';
  if (scheme) scheme.content = 'dark';
  return () => {
    root.dataset['kernTheme'] = 'light';
    if (scheme) scheme.content = 'light';
  };
}
