// Where a slider stands: at the step that was typed, or else at the nearest one.
const SIZES = { ms: 1e-3, k: 1e3, M: 1e6, B: 1e9 }

/** @param {string} text what its field says */
export function placeOf(slider, text) {
  const steps = slider.dataset.steps.split(' ')
  const at = steps.indexOf(text)
  return at >= 0 ? at : nearest(steps, size(text)) ?? slider.value
}

/** How large a step looks, for its place alone: {@code 20k}, {@code 30%}, {@code 5:1}, {@code 200ms}. */
function size(text) {
  const [one, other = '1'] = text.replaceAll(',', '').split(':')
  const [, number, unit] = /^([\d.]+)\s?(ms|k|M|B)?/.exec(one) ?? []
  return number * (SIZES[unit] ?? 1) / parseFloat(other)
}

function nearest(steps, wanted) {
  let best
  let least = Infinity
  steps.forEach((step, at) => {
    const away = Math.abs(size(step) - wanted)
    if (away < least) {
      least = away
      best = at
    }
  })
  return best
}
