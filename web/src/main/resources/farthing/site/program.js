// Opens the engine's programs, in a worker as on the page's own thread. Here nothing is computed: files come in.

/** Milliseconds of reading after which others have their turn: questions, or the reader. */
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

/** Lets others have their turn before what is left to do, if that has gone on for a while. */
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

const texts = (...names) => names.map(name => text(`data/${name}.gz`))

async function openFirst() {
  const [program, ...data] = await Promise.all([wasm('first.wasm.gz'), ...texts('start.json', 'first.jsonl')])
  await read(program, ...data)
  return program
}

/** The whole program; in a worker a script takes its place where WebAssembly is not known. */
async function openWhole() {
  const data = texts('start.json', 'book.jsonl', 'hardware.json')
  const [program, start, book, hardware] = await Promise.all([hasWasm ? wasm('page.wasm.gz') : loadScript(), ...data])
  await read(program, start, book)
  checked(program.hardware(hardware))
  return program
}

/** The whole program, which has done already what its first answer about prices would wait for. */
async function openAhead() {
  const program = await openWhole()
  do await others()
  while (program.ahead())
  return program
}

function loadScript() {
  importScripts('page-engine.js')
  return self
}
