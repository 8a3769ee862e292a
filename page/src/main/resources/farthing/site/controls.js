// What the reader sets: from the controls to the state and back. A control's usual value stands in its HTML.
import { placeOf } from './sliders.js'

/** Controls show the state, where they do not yet; the one that is being typed into is left alone unless all is anew. */
export function fill(values, anew) {
  for (const control of document.querySelectorAll('[data-key]')) {
    const value = values[control.dataset.key]
    if (!anew && control === document.activeElement && control.type === 'text') continue
    if (control.type === 'radio') check(control, value === undefined ? control.defaultChecked : value === control.value)
    else if (control.type === 'checkbox') check(control, value === 'yes')
    else if (control.tagName === 'SELECT') choose(control, value ?? usual(control))
    else write(control, value ?? control.defaultValue)
  }
  for (const slider of document.querySelectorAll('[data-slides]')) {
    const text = fieldOf(slider).value
    if (slider !== document.activeElement) write(slider, String(placeOf(slider, text)))
    if (slider.getAttribute('aria-valuetext') !== text) slider.setAttribute('aria-valuetext', text)
  }
}

function check(control, checked) {
  if (control.checked !== checked) control.checked = checked
}

function write(control, text) {
  if (control.value !== text) control.value = text
}

function choose(select, value) {
  if (select.value !== value && [...select.options].some(option => option.value === value)) select.value = value
}

function fieldOf(slider) {
  return slider.parentElement.querySelector('[data-key]')
}

/** The value that a control has where the state names none. */
function usual(control) {
  if (control.type === 'radio') return document.querySelector(`input[type=radio][name="${CSS.escape(control.name)}"][checked]`)?.value
  if (control.tagName === 'SELECT') return (control.querySelector('option[selected]') || control.options[0])?.value
  return control.type === 'checkbox' ? '' : control.defaultValue
}

/** What a control says, as name and value; a null value is the usual one. Null where it is no control of the state. */
export function said(control) {
  if (control.dataset.slides) {
    const field = fieldOf(control)
    field.value = control.dataset.steps.split(' ')[Number(control.value)]
    control.setAttribute('aria-valuetext', field.value)
    return said(field)
  }
  if (!control.dataset.key) return null
  const value = control.type !== 'checkbox' ? control.value.trim() : control.checked ? 'yes' : ''
  return [control.dataset.key, value === usual(control) ? null : value]
}
