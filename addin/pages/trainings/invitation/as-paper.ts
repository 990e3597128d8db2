/**
 * A meeting's text as a page for a frame in which nothing runs. The frame inherits the tab's policy, which allows no
 * styles; old attributes are enough. Links are shown but lead nowhere.
 * @param html as the server sanitised it
 */
export function asPaper(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const link of page.querySelectorAll('a[href]')) {
    const shown = page.createElement('u')
    shown.title = link.getAttribute('href') ?? ''
    shown.append(...link.childNodes)
    link.replaceWith(shown)
  }
  for (const styled of page.querySelectorAll('[style]')) styled.removeAttribute('style')
  return (
    '<!doctype html><body bgcolor="#ffffff" text="#242424" leftmargin="16" topmargin="12"><font ' +
    `face="Segoe UI, system-ui, sans-serif" size="2">${page.body.innerHTML}</font></body>`
  )
}
