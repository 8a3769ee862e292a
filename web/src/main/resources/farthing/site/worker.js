// The engine in a worker. It answers {id, question} by {id, answer}, {id, fault} or, on the way, {id, progress}. A worker
// called first begins with the small program of the first answer and goes on with the whole one; one called early begins
// with the whole one, and late does so when it is asked. Here nothing is computed: files come in, text goes to and fro.
importScripts('wasm.js')

/** Bytes as text of one character each: text crosses the border of a program in one go, an array byte by byte. */
const BYTES = new TextDecoder('windows-1252')

let first = null // the small program, or null once the whole one has taken its place
let whole = null // a promise of the whole program
let told = false // whether the page knows that the whole program is there

/** Milliseconds of reading after which a question is heard. */
const HEARS = 10

/** A file that lies packed beside this one: any host will do, whether it packs or not. */
async function unpacked(path, type = 'text/plain') {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(`${path} is missing (${answer.status})`)
  return new Response(answer.body.pipeThrough(new DecompressionStream('gzip')), { headers: { 'Content-Type': type } })
}

const text = async path => (await unpacked(path)).text()
const wasm = path => loadWasm(unpacked(path, 'application/wasm'))

function checked(problem) {
  if (problem) throw new Error(problem)
}

const today = () => new Date().toISOString().slice(0, 10)

const turn = new MessageChannel() // a timer would rest 4 ms each time
turn.port1.start()
let heard = performance.now()

/** Lets the questions that wait be answered before what is left to do, if that has gone on for a while. */
async function others() {
  if (performance.now() - heard < HEARS) return
  await new Promise(go => {
    turn.port1.addEventListener('message', go, { once: true })
    turn.port2.postMessage(0)
  })
  heard = performance.now()
}

/** Hands a program what it reads first, then a book, line by line. */
async function read(program, start, book) {
  checked(program.start(start, today()))
  for (const line of book.split('\n')) {
    if (line) checked(program.piece(line))
    await others()
  }
}

async function openFirst() {
  const data = ['start.json.gz', 'first.jsonl.gz'].map(name => text('data/' + name))
  const program = await wasm('first.wasm.gz')
  await read(program, ...await Promise.all(data))
  return program
}

async function openWhole() {
  const data = ['start.json.gz', 'book.jsonl.gz', 'hardware.json.gz'].map(name => text('data/' + name))
  const program = hasWasm ? await wasm('page.wasm.gz') : loadScript()
  const [start, book, hardware] = await Promise.all(data)
  await read(program, start, book)
  checked(program.hardware(hardware))
  first = null
  return program
}

function loadScript() {
  importScripts('page-engine.js')
  return self
}

/** The whole program, opened once; what breaks it is not the end of the page, the next question opens it anew. */
function wholeProgram() {
  whole ??= openWhole().catch(fault => {
    whole = null
    throw fault
  })
  return whole
}

async function answer(question, tell) {
  const asked = question.piece ? '' : JSON.stringify(question)
  if (first) {
    const program = await first.catch(() => null)
    const early = first && program ? program.call(asked) : ''
    if (early) return early
  }
  const program = await wholeProgram()
  try {
    return question.piece ? program.feed(BYTES.decode(question.piece)) : program.call(asked)
  } catch (fault) {
    whole = null // it stopped half way
    throw fault
  }
}

self.onmessage = async ({ data: { id, question } }) => {
  try {
    const answered = JSON.parse(await answer(question, progress => postMessage({ id, progress })))
    postMessage(answered.fault ? { id, fault: answered.fault } : { id, answer: answered })
  } catch (fault) {
    postMessage({ id, fault: String(fault?.message || fault) })
  }
  if (self.name === 'first' && !told) {
    told = true
    await new Promise(go => setTimeout(go, 250)) // the page shows the first answer before more is fetched
    wholeProgram().then(() => postMessage({ ready: true }), () => {}) // a later question tells why
  }
}

if (self.name === 'first' && hasWasm) first = openFirst()
if (self.name === 'early') wholeProgram().catch(() => {}) // the question tells why
