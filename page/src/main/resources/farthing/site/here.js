// The engine a second time, on the page's own thread: so a step of a slider waits neither for a worker nor for a frame
// between. It is opened bit by bit while the reader reads; until then, and where that fails, the worker answers.
let opening = null
let program = null

/** Opens it, once. */
export function open() {
  opening ??= opened().then(whole => {
    program = whole
    if (whole) performance.mark('here') // for measurements
  }, () => {})
}

export const isOpen = () => program !== null

async function opened() {
  for (const file of ['wasm.js', 'program.js']) await script(file)
  return hasWasm ? openAhead() : null // a script as large as the engine would keep the page busy
}

/** The two files are those of the worker, which knows no modules. */
const script = src => new Promise((resolve, reject) => {
  document.head.append(Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject }))
})

/** Answers at once, or null if the engine broke: then it is not asked again. */
export function ask(question) {
  try {
    const answer = JSON.parse(program.call(JSON.stringify(question)))
    if (!answer.fault) return answer
  } catch {
    // As with a fault: the worker tells what is wrong.
  }
  program = null
  return null
}
