// Questions to the engine in a worker, answers as promises. With ?preview the engine answers by HTTP instead: a
// workbench for those who work on views.
const PREVIEW = new URLSearchParams(location.search).has('preview')

/**
 * @param {'first' | 'early' | 'late'} begins with the small program of the first answer; or with the whole one, at once or
 *   when it is asked
 */
export function connect(begins) {
  return PREVIEW ? inTurn(overHttp) : inWorker(begins)
}

/** One question after another, as a worker takes them. */
function inTurn(asks) {
  let last = Promise.resolve()
  return question => {
    const answer = last.then(() => asks(question))
    last = answer.catch(() => {})
    return answer
  }
}

async function overHttp(question) {
  const answer = question.piece
    ? await fetch('engine/feed', { method: 'POST', body: question.piece })
    : await fetch('engine', { method: 'POST', body: JSON.stringify(question) })
  return checked(await answer.json())
}

function inWorker(begins) {
  const worker = new Worker('worker.js', { name: begins })
  const waiting = new Map()
  let last = 0
  worker.onmessage = ({ data }) => {
    const { id, answer, fault } = data
    if (id === undefined) {
      document.dispatchEvent(new CustomEvent('engine', { detail: data }))
      return
    }
    const asked = waiting.get(id)
    if (!asked) return
    waiting.delete(id)
    if (fault !== undefined) asked.reject(new Error(fault))
    else asked.resolve(answer)
  }
  worker.onerror = event => {
    for (const asked of waiting.values()) asked.reject(new Error(event.message || 'the engine did not start'))
    waiting.clear()
  }
  return question => new Promise((resolve, reject) => {
    const id = ++last
    waiting.set(id, { resolve, reject })
    worker.postMessage({ id, question }, question.piece ? [question.piece.buffer] : [])
  })
}

function checked(answer) {
  if (answer.fault) throw new Error(answer.fault)
  return answer
}
