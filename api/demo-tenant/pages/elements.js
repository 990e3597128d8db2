/** @typedef {string | Node | false | undefined} Child */
/**
 * @typedef {{
 *   [name: string]: unknown,
 *   onclick?: (event: MouseEvent) => unknown,
 *   onsubmit?: (event: SubmitEvent) => unknown,
 * }} Properties
 */

/**
 * An element with properties (`class`, `data-…` and `aria-…` as attributes) and children.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Properties} properties
 * @param {...(Child | Child[])} children
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), /** @type {EventListener} */ (value))
    else if (name in element && !name.includes('-')) Object.assign(element, { [name]: value })
    else element.setAttribute(name === 'className' ? 'class' : name, value === true ? '' : String(value))
  }
  element.append(...children.flat().flatMap((child) => child || []))
  return element
}

/**
 * The element of the page with this id. @throws TypeError where the page has none
 * @param {string} id
 */
export const byId = (id) => elementOf(HTMLElement, id)

/**
 * The same, as an element of its kind.
 * @template {HTMLElement} Kind
 * @param {new () => Kind} kind
 * @param {string} id
 */
export function elementOf(kind, id) {
  const element = document.getElementById(id)
  if (element instanceof kind) return element
  throw new TypeError(`This page has no ${kind.name} with the id ${id}.`)
}

/**
 * What went wrong, in words.
 * @param {unknown} error
 */
export const wordsOf = (error) => (error instanceof Error ? error.message : String(error))
