// The engine in a worker. It answers {id, question} by {id, answer} or {id, fault}. A worker called first begins with the
// small program of the first answer and goes on with the whole one; one called early begins with the whole one, and late
// does so when it is asked. Here nothing is computed: text goes to and fro, bytes of files go in.
importScripts('wasm.js', 'program.js')

let first = null // the small program, or null once the whole one has taken its place
let whole = null // a promise of the whole program
let told = false // whether the page knows that the whole program is there

/** The whole program, opened once; what breaks it is not the end of the page, the next question opens it anew. */
function wholeProgram() {
  whole ??= openWhole().then(program => {
    first = null
    return program
  }).catch(fault => {
    whole = null
    throw fault
  })
  return whole
}

async function answer(question) {
  const asked = question.piece ? '' : JSON.stringify(question)
  if (first) {
    const program = await first.catch(() => null)
    const early = first && program ? program.call(asked) : ''
    if (early) return early
  }
  const program = await wholeProgram()
  try {
    return question.piece ? readPiece(program, question.piece) : program.call(asked)
  } catch (fault) {
    whole = null // it stopped half way
    throw fault
  }
}

/** Not called as what a program exports: a script's exports are names of this worker. */
function readPiece(program, piece) {
  program.room(piece.length).set(piece)
  return program.feed(piece.length)
}

self.onmessage = async ({ data: { id, question } }) => {
  try {
    const answered = JSON.parse(await answer(question))
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
