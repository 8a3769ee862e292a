// What the engine wrote, as a part of the page. A region that was there is patched, not written anew: only what differs
// is laid out and painted again, and focus, folds and scrolling stay.
import { localise } from './local.js'

/** Rows that are written in one task while a list comes or rests: more would keep the page from answering. */
const AT_ONCE = 16

/** Pixels around the window in which a row is written at once. */
const MARGIN = 50

const held = new Map() // region -> the HTML it was given, the element that holds it, and of rows what each one holds

/** Writes a region if it changed: HTML, or a list of rows. What is there no more gives the focus to what took its place. */
export function put(id, html) {
  const element = document.getElementById(id)
  const before = held.get(id)
  const known = before?.element === element
  if (!element || (known && before.html === html)) return
  const inside = element.contains(document.activeElement) && element !== document.activeElement
  const focused = inside ? mark(document.activeElement) : ''
  const now = { element, html, rows: known && before.rows || [] }
  if (Array.isArray(html)) putRows(now)
  else putWhole(id, now)
  held.set(id, now)
  const again = focused && (element.querySelector(focused) || element.closest('[tabindex]') || document.getElementById('sentence'))
  if (again && again !== document.activeElement) again.focus({ preventScroll: true })
}

/** Of each list the rows in sight, as the first and the one behind the last. */
export function sight() {
  const lists = {}
  for (const [id, { element, html }] of held) if (Array.isArray(html)) lists[id] = inSight(element.children)
  return lists
}

/** Whether rows out of sight were left out. */
export const isPartial = () => [...held.values()].some(({ html }) => Array.isArray(html) && html.includes(null))

function putWhole(id, { element, html, rows }) {
  const fresh = parsed(element, html)
  rows.length = 0
  const others = [...held.keys()].filter(other => other !== id && element.querySelector('#' + CSS.escape(other)))
  for (const other of others) held.delete(other)
  if (others.length) element.replaceChildren(...fresh.childNodes) // a frame: of another view, or another example
  else patchChildren(element, fresh)
}

/** Writes the rows that are left, some at a time, unless they are asked for anew. */
export async function putRest(isOver) {
  for (const region of held.values()) {
    while (Array.isArray(region.html) && dueRows(region.html, region.rows).length) {
      await new Promise(go => setTimeout(go))
      if (isOver()) return
      putRows(region)
    }
  }
}

const dueRows = (html, rows) => [...html.keys()].filter(i => html[i] !== null && rows[i] !== html[i])

/**
 * Each row is one element. What is null stays as it is: it is out of sight and comes later; then those in sight are
 * written together, for the next step of the slider would begin with the first of them again.
 */
function putRows({ element, html, rows }) {
  const old = [...element.children]
  const due = dueRows(html, rows).slice(0, html.includes(null) ? html.length : AT_ONCE)
  const fresh = [...parsed(element, due.map(i => html[i]).join('')).children]
  due.forEach((i, at) => {
    if (old[i]) patch(old[i], fresh[at])
    else element.append(fresh[at])
    rows[i] = html[i]
  })
  rows.length = html.length
  for (const row of old.slice(html.length)) row.remove()
}

function inSight(rows) {
  let first = 0
  for (let end = rows.length; first < end;) {
    const middle = (first + end) >> 1
    if (rows[middle].getBoundingClientRect().bottom > -MARGIN) end = middle
    else first = middle + 1
  }
  let end = first
  while (end < rows.length && rows[end].getBoundingClientRect().top < innerHeight + MARGIN) end++
  return [first, end]
}

/** HTML as children of an element like this one, which stays as it is. */
function parsed(element, html) {
  const fresh = element.cloneNode(false)
  fresh.innerHTML = html
  localise(fresh, element)
  return fresh
}

function patchChildren(old, fresh) {
  let one = old.firstChild
  for (let next = fresh.firstChild, other = next; other; other = next) {
    next = other.nextSibling
    if (!one) {
      old.append(other)
      continue
    }
    const after = one.nextSibling
    patch(one, other)
    one = after
  }
  while (one) {
    const after = one.nextSibling
    one.remove()
    one = after
  }
}

/** Makes one what the other is. An element with an id is never made another. */
function patch(one, other) {
  if (one.nodeName !== other.nodeName || one.id !== other.id) one.replaceWith(other)
  else if (one.nodeType === Node.TEXT_NODE) {
    if (one.data !== other.data) one.data = other.data
  } else if (!one.isEqualNode(other)) {
    for (const { name, value } of other.attributes) if (one.getAttribute(name) !== value) one.setAttribute(name, value)
    for (const name of one.getAttributeNames()) if (name !== 'open' && !other.hasAttribute(name)) one.removeAttribute(name)
    patchChildren(one, other)
  }
}

/** A selector that finds an element again after its region was written anew. */
function mark(element) {
  if (element.id) return '#' + CSS.escape(element.id)
  for (const name of ['data-explain', 'data-set', 'data-key', 'data-chart']) {
    const value = element.getAttribute(name)
    if (value) return `[${name}="${CSS.escape(value)}"]`
  }
  return ''
}
