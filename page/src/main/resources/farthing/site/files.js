// Files that are dropped or picked: read here, sent nowhere. What they mean the engine says.
const SCENARIO_MOST = 1_000_000
const PIECE = 1 << 20
const UNPACKED_MOST = 2 ** 30 // of a packed file: a small one may hold far more than its reader knows
const RESTS = 400 // milliseconds without a change
const EXAMPLE = 'data/calls.jsonl'

let taken = 0 // files so far
let turn = 0 // of the file of calls that is being read
let reading = 0
let example = null // a promise that it was read, once it is asked for
let shown = null // the file that the tab is of, with the model that its calls were priced as where they name none
let repeat = 0

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
    clearTimeout(repeat)
    close()
    if (shown) page.set({ unnamed: shown.unnamed ?? null }) // what the figures are of
    page.say('Stopped. The figures are as before.')
  })
}

/** A workload file becomes the scenario, a config.json the model to host, all else a file of calls. */
async function take(file, page) {
  const name = file.name.toLowerCase()
  const large = file.size > SCENARIO_MOST
  const mine = ++taken
  const text = large ? '' : await file.text().catch(() => null)
  if (mine !== taken) return // a later one was dropped meanwhile
  const said = written(text)
  const scenario = /\.ya?ml$/.test(name) || (/\.json$/.test(name) && isScenario(said))
  const config = !scenario && (/config.*\.json$/.test(name) || isConfig(said))
  if (text === null || !(scenario || config)) return readCalls(file, file.name, page)
  const what = scenario ? 'a scenario' : 'the config.json of a model'
  if (large) {
    page.trouble(`${file.name} has ${kilobytes(file.size)} kB; ${what} has at most ${kilobytes(SCENARIO_MOST)}.`)
  } else if (!text.trim()) {
    page.trouble(`${file.name} is empty; ${what} is expected.`)
  } else if (scenario) {
    const tab = page.state().tab
    const next = { file: text, held: page.state().held || '' }
    if (tab && !['hosting', 'prices'].includes(tab)) next.tab = tab
    page.adopt(next, file.name, ' is the scenario now.')
  } else {
    page.adopt({ ...page.state(), config: text, tab: 'hosting' }, file.name, ' is the model to host now.')
  }
}

/** The keys of a file that is one JSON object; none of any other file. */
function written(text) {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {} // YAML, or lines of JSON, or too large to be looked at
  }
}

/** Whether a file says what calls shall hold: a recorded one has its usage, and many stand in a list. */
function isScenario(said) {
  const counted = ['usage', 'usageMetadata', 'usage_metadata', 'response', 'body', 'in', 'out'].some(key => key in said)
  const one = 'input' in said && ('model' in said || 'models' in said)
  return !counted && (one || (said.calls instanceof Object && !Array.isArray(said.calls)))
}

/** Whether a file says that it is of a model, whatever it is called: browsers and people rename what they save. */
function isConfig(said) {
  return 'model_type' in said || 'architectures' in said
}

const kilobytes = bytes => Math.ceil(bytes / 1000).toLocaleString('en')

/**
 * Shows the file in the tab Reality; a later file, or a press on Stop, ends an earlier one. One that is only read again
 * leaves the reader where he is.
 */
async function readCalls(file, name, page) {
  const mine = ++turn
  const again = shown?.file === file
  let unnamed = page.state().unnamed
  const refuse = text =>
    again && page.state().unnamed === unnamed ? page.takeBack('unnamed', shown.unnamed, text) : page.trouble(text)
  const stop = document.getElementById('reading-stop')
  const bar = document.getElementById('reading-bar')
  const words = document.getElementById('reading-words')
  document.getElementById('reading').hidden = false
  stop.hidden = false
  reading++
  bar.value = 0
  words.textContent = 'Reading ' + name
  try {
    await example?.catch(() => {}) // one file after another
    unnamed = page.state().unnamed
    const answer = await handOver(file, name, page, () => mine === turn, (share, told) => {
      bar.value = share
      words.textContent = name + ': ' + told
    }, () => { stop.hidden = true })
    const isRead = Boolean(answer?.regions) // whatever is wrong with the scenario
    if (isRead) {
      example = Promise.resolve(false)
      shown = { file, name, unnamed }
    }
    if (mine !== turn) return
    close()
    if (!isRead) return refuse(answer?.problem)
    if (!again) page.set({ tab: 'reality' })
    else if (page.state().tab === 'reality') page.set({})
    page.say(name + ' is read.')
  } catch (fault) {
    if (mine !== turn) return
    close()
    refuse(`${name}: ${fault.message || fault}`)
  } finally {
    reading--
  }
}

/**
 * Hands the bytes to the engine piece by piece, the next one while it reads, so that it hardly waits. The engine holds one
 * file: once another has its turn, nothing of this one is handed over. {@code tell} hears how far it is, {@code ends} that
 * nothing can stop it any more.
 */
async function handOver(file, name, page, isDue, tell, ends) {
  if (!isDue()) return null
  await page.long({ call: 'begin', name, state: page.state() })
  const parts = pieces(file)
  const isTaken = async ({ sent, share }) => {
    const { words } = await sent
    if (words && isDue()) tell(share, words)
    return words
  }
  try {
    let next = parts.next()
    let before = null
    for (let part = await next; !part.done; part = await next) {
      next = parts.next()
      next.catch(() => {}) // told once it is its turn
      if (!isDue()) return null
      const sent = page.long({ call: 'feed', piece: part.value.piece })
      sent.catch(() => {}) // this with its turn, if that comes
      if (before && !await isTaken(before)) break
      before = { sent, share: part.value.share }
    }
    if (before) await isTaken(before)
  } finally {
    parts.return()
  }
  if (!isDue()) return null
  ends()
  return page.long({ call: 'end', state: { ...page.state(), tab: 'reality' } })
}

/** The bytes of a file, unpacked, with the share of the file that they reach to. */
async function * pieces(file) {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (head[0] === 0x1f && head[1] === 0x8b) yield * unpacked(file)
  else {
    for (let at = 0; at < file.size; at += PIECE) {
      const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer())
      yield { piece, share: Math.min(1, (at + PIECE) / file.size) }
    }
  }
}

async function * unpacked(file) {
  let taken = 0
  const counting = new TransformStream({
    transform(packed, stream) {
      taken += packed.length
      stream.enqueue(packed)
    }
  })
  const reader = file.stream().pipeThrough(counting).pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    let parts = []
    let length = 0
    let all = 0
    for (let part = await read(reader); !part.done; part = await read(reader)) {
      parts.push(part.value)
      length += part.value.length
      all += part.value.length
      if (all > UNPACKED_MOST) {
        throw new Error(`holds more than ${UNPACKED_MOST / 2 ** 30} GB unpacked. Unpack it first, or let farthing report read it.`)
      }
      if (length >= PIECE) {
        yield { piece: joined(parts, length), share: taken / file.size }
        parts = []
        length = 0
      }
    }
    if (length) yield { piece: joined(parts, length), share: 1 }
  } finally {
    reader.cancel().catch(() => {}) // a broken packing was told already
  }
}

/** A browser's own words for a broken packing say nothing of the file. */
async function read(reader) {
  try {
    return await reader.read()
  } catch (fault) {
    if (fault instanceof TypeError) throw new Error('the packed file is cut off or damaged; bring it whole, or unpacked')
    throw fault
  }
}

function joined(parts, length) {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function close() {
  document.getElementById('reading').hidden = true
}

/**
 * Until the reader brings a file, the tab Reality is of the example. Says whether it was read only now. A file whose calls
 * shall be priced as another model is read again, once typing rests.
 */
export function ensureCalls(page) {
  clearTimeout(repeat)
  if (shown && shown.unnamed !== page.state().unnamed) {
    repeat = setTimeout(() => {
      if (page.state().tab === 'reality') readCalls(shown.file, shown.name, page)
    }, RESTS)
  }
  if (example || reading) return Promise.resolve(false)
  example = (async () => {
    const answer = await fetch(EXAMPLE)
    if (!answer.ok) throw new Error(`${EXAMPLE} is missing (${answer.status})`)
    return Boolean(await handOver(await answer.blob(), '', page, () => true, () => {}, () => {}))
  })()
  return example
}
