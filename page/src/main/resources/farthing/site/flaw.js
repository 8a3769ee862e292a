// What is wrong stands below its field, and in the line at the top with the field's own label.
const $ = id => document.getElementById(id)
const ID = 'flaw'

/**
 * Marks the field of a problem and no other one; where the engine names none, the one that is typed into.
 *
 * @return the problem in one line
 */
export function mark({ problem, flaw }) {
  const typed = document.activeElement
  const named = flaw && document.querySelector(`[data-key="${CSS.escape(flaw.field)}"]`)
  const before = document.querySelector('[data-key][aria-invalid]')
  const control = !problem ? null : flaw ? named : before || (typed?.dataset.key ? typed : null)
  if (before && before !== control) clear(before)
  const line = flaw && named && (flaw.label || labelOf(named)) + ': ' + flaw.text
  if (control) point(control, flaw ? below(control, flaw.text) : 'problem')
  if (!named) $(ID)?.remove()
  lead(control)
  return line || problem
}

/** The button beside the line at the top, to the field that it is about. */
function lead(control) {
  $('to-flaw').hidden = !control
  if (control) $('to-flaw').dataset.show = control.id
}

function labelOf(control) {
  const group = control.type === 'radio' ? control.closest('fieldset').querySelector('legend') : control.labels?.[0]
  return (group?.textContent || control.getAttribute('aria-label') || '').trim()
}

/** The words below a field; the id of the element that holds them. */
function below(control, text) {
  const row = control.closest('.control, .segments, .tick') || control.parentElement
  const line = $(ID) || Object.assign(document.createElement('p'), { id: ID, className: 'flaw' })
  if (line.textContent !== text) line.textContent = text
  if (line.parentElement !== row) row.append(line)
  return ID
}

function point(control, id) {
  control.setAttribute('aria-invalid', 'true')
  control.setAttribute('aria-errormessage', id)
  if (id === ID) control.setAttribute('aria-describedby', [...others(control), ID].join(' '))
}

function clear(control) {
  control.removeAttribute('aria-invalid')
  control.removeAttribute('aria-errormessage')
  if (others(control).length) control.setAttribute('aria-describedby', others(control).join(' '))
  else control.removeAttribute('aria-describedby')
}

/** What else a field is described by. */
const others = control => (control.getAttribute('aria-describedby') || '').split(' ').filter(id => id && id !== ID)
