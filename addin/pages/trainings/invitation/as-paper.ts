/**
 * The text of a meeting as a page for a frame in which nothing runs. The policy of the tab, which the frame inherits,
 * allows no style in it; what old attributes can say is enough. Links are shown and lead nowhere: the frame has nowhere
 * to go.
 * @param html as the server has cleaned it
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
