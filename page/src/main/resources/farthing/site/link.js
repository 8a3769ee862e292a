// The state in the address: names and texts; a long text (a dropped file) is packed.
const LONG = 200
const PLACES = ['tab', 'preset', 'file', 'config'] // a change of these is a step to come back from; typing is none

let place = null // where the reader is, once it is written
let walks = false // through the tabs by arrow keys: a walk is one step, however many tabs it passes
let walked = false

/** @param {(text: string) => void} broken hears of a text that cannot be unpacked */
export async function readLink(broken) {
  const state = {}
  place = null
  told().replaceChildren()
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    try {
      state[name] = value.startsWith('z:') ? await unpacked(value.slice(2)) : value
    } catch {
      broken(`The link is damaged: its '${name}' cannot be unpacked. Ask for the whole link, or for the file.`)
    }
  }
  return state
}

/** The next change of the place is a part of a walk. */
export function walk() {
  walks = true
}

/** Tells what the link says and the page does not know, until the reader has read it. */
export function leaveOut(state, { unknown, instead, note }) {
  for (const name of unknown) delete state[name]
  Object.assign(state, instead)
  const words = document.createElement('span')
  words.textContent = note
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'action'
  close.textContent = 'Close'
  close.onclick = () => {
    told().replaceChildren()
    document.querySelector('[role=tab][aria-selected=true]').focus()
  }
  told().replaceChildren(words, close)
}

const told = () => document.getElementById('told')

let turn = 0

export async function writeLink(state) {
  const mine = ++turn
  const link = new URLSearchParams()
  for (const [name, value] of Object.entries(state)) {
    if (value === null || value === undefined) continue
    link.set(name, value.length > LONG ? 'z:' + await packed(value) : value)
  }
  if (mine !== turn) return
  const hash = link.toString().replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2C', ',')
  const here = PLACES.map(name => state[name] ?? '').join('\n')
  const moves = place !== null && place !== here
  const step = moves && !(walks && walked)
  place = here
  if (moves) {
    walked = walks
    walks = false
  }
  if (hash === location.hash.slice(1)) return
  walked &&= moves
  const address = hash ? '#' + hash : location.pathname + location.search
  if (step) history.pushState(null, '', address)
  else history.replaceState(null, '', address)
}

async function packed(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

async function unpacked(text) {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, character => character.charCodeAt(0))
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text()
}
