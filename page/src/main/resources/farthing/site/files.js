// Files that are dropped or picked: read here, sent nowhere. What they mean the engine says.
const SCENARIO_MOST = 1 << 20
const PIECE = 1 << 20
const EXAMPLE = 'data/calls.jsonl'

let turn = 0 // of the file of calls that is being read
let reading = 0
let example = null // a promise that it was read, once it is asked for

export function listenForFiles(page) {
  const picker = document.createElement('input')
  picker.type = 'file'
  picker.id = 'picker'
  picker.hidden = true
  picker.onchange = () => {
    if (picker.files[0]) take(picker.files[0], page)
    picker.value = ''
  }
  document.body.append(picker)
  document.addEventListener('dragover', event => {
    event.preventDefault()
    document.body.classList.add('dropping')
  })
  document.addEventListener('dragleave', event => {
    if (!event.relatedTarget) document.body.classList.remove('dropping')
  })
  document.addEventListener('drop', event => {
    event.preventDefault()
    document.body.classList.remove('dropping')
    const folder = [...event.dataTransfer.items].some(item => item.webkitGetAsEntry?.()?.isDirectory)
    const file = event.dataTransfer.files[0]
    if (folder) page.trouble('That is a folder. Drop one file: farthing.yml, a config.json, or a file of calls.')
    else if (file) take(file, page)
  })
  document.getElementById('reading-stop').addEventListener('click', () => {
    turn++
    close()
    page.say('Stopped. The figures are as before.')
  })
}

/** A workload file becomes the scenario, a config.json the model to host, all else a file of calls. */
async function take(file, page) {
  const name = file.name.toLowerCase()
  const small = file.size <= SCENARIO_MOST
  if (small && /\.ya?ml$/.test(name)) {
    const tab = page.state().tab
    const next = { file: await file.text() }
    if (tab && !['hosting', 'prices'].includes(tab)) next.tab = tab
    page.adopt(next, file.name, ' is the scenario now.')
  } else if (small && name.endsWith('config.json')) {
    const next = { ...page.state(), config: await file.text(), tab: 'hosting' }
    page.adopt(next, file.name, ' is the model to host now.')
  } else {
    readCalls(file, file.name, page)
  }
}

/** Shows the file in the tab Reality; a later file, or a press on Stop, ends an earlier one. */
async function readCalls(file, name, page) {
  const mine = ++turn
  const bar = document.getElementById('reading-bar')
  const words = document.getElementById('reading-words')
  document.getElementById('reading').hidden = false
  reading++
  bar.value = 0
  words.textContent = 'Reading ' + name
  try {
    await example?.catch(() => {}) // one file after another
    const answer = await handOver(file, name, page, (share, told) => {
      if (mine !== turn) return false
      bar.value = share
      words.textContent = name + ': ' + told
      return true
    })
    if (mine !== turn) return
    close()
    if (!answer || answer.problem) return page.trouble(answer?.problem)
    example = Promise.resolve(false)
    page.set({ tab: 'reality' })
    page.say(name + ' is read.')
  } catch (fault) {
    if (mine !== turn) return
    close()
    page.trouble(`${name}: ${fault.message || fault}`)
  } finally {
    reading--
  }
}

/** Hands the bytes to the engine piece by piece. {@code go} hears how far it is and says whether to go on. */
async function handOver(file, name, page, go) {
  await page.long({ call: 'begin', name })
  for await (const { piece, share } of pieces(file)) {
    const { words } = await page.long({ call: 'feed', piece })
    if (!words) break
    if (!go(share, words)) return null
  }
  return page.long({ call: 'end', state: { ...page.state(), tab: 'reality' } })
}

/** The bytes of a file, unpacked, with the share of the file that they reach to. */
async function * pieces(file) {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    for (let at = 0; at < file.size; at += PIECE) {
      const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer())
      yield { piece, share: Math.min(1, (at + PIECE) / file.size) }
    }
    return
  }
  let taken = 0
  const counting = new TransformStream({
    transform(packed, stream) {
      taken += packed.length
      stream.enqueue(packed)
    }
  })
  const reader = file.stream().pipeThrough(counting).pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      yield { piece: part.value, share: taken / file.size }
    }
  } finally {
    reader.cancel().catch(() => {}) // a broken packing was told already
  }
}

function close() {
  document.getElementById('reading').hidden = true
}

/** Until the reader brings a file, the tab Reality is of the example. Says whether it was read only now. */
export function ensureCalls(page) {
  if (example || reading) return Promise.resolve(false)
  example = (async () => {
    const answer = await fetch(EXAMPLE)
    if (!answer.ok) throw new Error(`${EXAMPLE} is missing (${answer.status})`)
    return Boolean(await handOver(await answer.blob(), '', page, () => true))
  })()
  return example
}
