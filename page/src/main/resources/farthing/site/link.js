// The state in the address: names and texts; a long text (a dropped file) is packed.
const LONG = 200

export async function readLink() {
  const state = {}
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    state[name] = value.startsWith('z:') ? await unpacked(value.slice(2)) : value
  }
  return state
}

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
  if (hash !== location.hash.slice(1)) history.replaceState(null, '', hash ? '#' + hash : location.pathname + location.search)
}

async function packed(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

async function unpacked(text) {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, character => character.charCodeAt(0))
    return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text()
  } catch {
    return ''
  }
}
