// The shell: carries what the reader does to the engine, and the engine's HTML to the page. It knows no price, no rule
// and no figure.
import { connect } from './engine.js'
import { leaveOut, readLink, walk, writeLink } from './link.js'
import { copyLink, copyText, keepReport, saveChart, saveText, showReport } from './take.js'
import { fill, said } from './controls.js'
import { mark } from './flaw.js'
import { localise, readings, tellMarks } from './local.js'
import { isPartial, put, putRest, sight } from './regions.js'
import { ensureCalls, listenForFiles } from './files.js'
import * as here from './here.js'
import { openHelp } from './words.js'

const PAUSE = 150 // milliseconds without a change until what takes longer is asked for
const EMBED = new URLSearchParams(location.search).get('embed') // only the view of that tab, for a frame on another page
const $ = id => document.getElementById(id)

const usual = document.querySelector('[role=tablist]').dataset.usual
const linked = new URLSearchParams(location.hash.slice(1)).get('tab') || usual
const quick = connect(linked === usual ? 'first' : linked === 'reality' ? 'late' : 'early') // answers while the reader types
const long = connect(linked === 'reality' ? 'early' : 'late') // takes draws and files
let state = {}
let asked = 0
let busy = false
let again = false
let pause = 0
let wrong = '' // what is wrong with a file
let refused = null // what is typed and not taken over, with its field: it stands until something is
let sliding = null // while a slider moves, the rows that were in sight when it began: others can wait
let flawed = false // the view has a problem: what takes longer has nothing to add
let anew = false // the state is another one altogether: no control keeps what stands in it
let told = null // the tab whose sentence stands on the page: another one's does not answer for it
let stands = {} // who gave the answer that is shown, and its number: what stays as it is there is not sent again
let reading = null // the file of calls on its way, where the view needs one

/** Sets values, an empty one being the usual, and shows what follows from them. */
function set(changes, slid = false) {
  forgive()
  slide(slid)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') delete state[name]
    else state[name] = value
  }
  refresh()
}

/** While a slider moves, rows out of sight are neither written nor laid out. */
function slide(slid) {
  sliding = slid ? sliding || sight() : null
  document.body.classList.toggle('sliding', slid)
}

/** Files of calls lie with the long one, and the tab that shows them with it. */
function answerer() {
  return state.tab === 'reality' ? long : quick
}

/** One question at a time: what changes meanwhile is asked in one go. */
async function refresh() {
  asked++
  clearTimeout(pause)
  stand('asked')
  if (busy) {
    again = true
    return
  }
  reading = state.tab === 'reality' ? ensureCalls(shell).catch(refuse) : null
  busy = true
  try {
    do {
      again = false
      const ask = sliding && state.tab === 'prices' && here.isOpen() ? here.ask : answerer()
      const question = { call: 'view', state, sight: sliding }
      const since = ask === stands.by ? stands.number : undefined
      const answer = await ask({ ...question, since }) ?? await quick(question)
      flawed = Boolean(answer.problem && !answer.regions?.sentence)
      show(again ? { ...answer, values: null } : answer) // controls do not go back to what was asked before
      stands = { by: ask, number: answer.number }
      await putRest(() => again)
    } while (again)
  } catch (fault) {
    fail(fault)
    return
  } finally {
    busy = false
  }
  stand('answered')
  const mine = asked
  pause = setTimeout(() => refreshSlow(mine), PAUSE)
}

async function refreshSlow(mine) {
  if (sliding) {
    slide(false)
    if (isPartial()) {
      refresh()
      return
    }
  }
  await writeLink(state) // not at every step of a slider: browsers are slow at it
  if (await reading) { // there are calls now that were not
    if (mine === asked) refresh()
    return
  }
  if (flawed || refused) {
    if (mine === asked) stand('settled')
    return
  }
  document.body.classList.add('reckoning')
  try {
    const begun = performance.now()
    const answer = await long({ call: 'slow', state, open: openFolds() })
    window.slowTook = performance.now() - begun // for measurements
    if (mine === asked) show({ ...answer, values: null }) // the controls stand already
    if (mine === asked) stand('settled')
    if (state.tab === 'prices') here.open()
  } catch (fault) {
    if (mine === asked) fail(fault)
  } finally {
    if (mine === asked) document.body.classList.remove('reckoning')
  }
}

/** Regions of the folds that are open: what stands in others is not worth waiting for. */
const openFolds = () => [...document.querySelectorAll('details[open] > div[id]')].map(part => part.id)

document.addEventListener('toggle', ({ target }) => {
  if (!target.open || busy || !target.querySelector(':scope > div[id]:empty')) return
  clearTimeout(pause)
  stand('answered')
  refreshSlow(asked)
}, true)

/** The engine did not answer: what stands on the page is of another question, and says so. */
function fail(fault) {
  trouble(`The engine does not answer (${fault?.message || fault}). Reload the page; what is shown is of an earlier question.`)
  document.body.classList.add('stale')
  stands = {} // a program that is opened anew counts from the beginning: its numbers are of other answers
  stand('failed')
}

/** How far the answer to the state is: asked, answered, settled with all that takes longer, or failed. */
function stand(step) {
  document.documentElement.dataset.answer = step
  if (step === 'answered' ? !reading : step !== 'asked') document.documentElement.classList.remove('linked')
}

function trouble(text) {
  if ($('problem').textContent !== text) $('problem').textContent = text
  if ($('problem').hidden !== !text) $('problem').hidden = !text
  if (text) $('status').classList.remove('on') // what was told of an earlier file is over
}

/** What is wrong with a file: it stands until the reader changes something. */
function refuse(fault) {
  wrong = String(fault?.message || fault || '')
  trouble(wrong)
}

/** What is typed reads two ways: its field is marked, and what takes longer of the figures before is not asked for. */
function doubtOf(field, text) {
  refused = { problem: text, flaw: { field, text } }
  show(refused)
}

/** What a field of Reality asked for was tried in vain: the figures are still of what it said before, and it is marked. */
function takeBack(field, before, text) {
  if (before === undefined) delete state[field]
  else state[field] = before
  if (state.tab !== 'reality') return refuse(text) // the field is out of sight
  refused = { problem: text, flaw: { field, text } }
  refresh()
}

/** What was refused is over. */
function forgive() {
  wrong = ''
  refused = null
}

/** A dropped file becomes part of the state only if that has an answer. */
async function adopt(next, name, told) {
  const answer = await quick({ call: 'view', state: next })
  if (answer.problem) refuse(name + ': ' + answer.problem.replace(/^config\.json: /, '')) // by its own name
  else {
    forgive()
    state = next
    await refresh()
    say(name + told)
  }
}

const shell = { set, say, trouble: refuse, takeBack, adopt, long, state: () => state }

function show(answer) {
  if (answer.regions?.sentence) told = state.tab || ''
  const bare = Boolean(answer.problem && told !== (state.tab || ''))
  if (bare) put('sentence', 'What this link says has no answer yet.')
  document.body.classList.toggle('bare', bare)
  document.body.classList.toggle('stale', Boolean((refused || answer).problem))
  if (answer.title) document.title = answer.title
  for (const [id, html] of Object.entries(answer.regions || {})) put(id, html)
  trouble(mark(refused || answer) || wrong)
  if (answer.unknown) leaveOut(state, answer)
  if (answer.values && !refused) { // what is refused stays as it is typed
    fill(answer.values, anew)
    anew = false
    markTab()
  }
  document.dispatchEvent(new CustomEvent('shown'))
}

function markTab() {
  const open = $('tab-' + state.tab) ? state.tab : usual
  for (const tab of document.querySelectorAll('[role=tab]')) {
    const chosen = tab.id === 'tab-' + open
    tab.setAttribute('aria-selected', chosen)
    tab.tabIndex = chosen ? 0 : -1
    if (chosen) $('body').setAttribute('aria-labelledby', tab.id)
  }
  document.body.dataset.tab = open
}

function say(text) {
  $('status').textContent = text
  $('status').classList.add('on')
  clearTimeout(say.timer)
  say.timer = setTimeout(() => $('status').classList.remove('on'), 6000)
}

async function explain(ref) {
  const answer = await answerer()({ call: 'explain', state, ref }).catch(fault => ({ problem: String(fault?.message || fault) }))
  $('why-body').innerHTML = answer.problem ? '' : answer.html
  if (answer.problem) $('why-body').textContent = answer.problem
  localise($('why-body'))
  if (!$('why').open) $('why').showModal()
  $('why-body').scrollTop = 0
}

async function take(format, copied) {
  const file = await long({ call: 'take', state, format }).catch(fault => ({ problem: String(fault?.message || fault) }))
  closeMenu()
  if (file.problem) say(file.problem)
  else if (format === 'report') showReport(file)
  else if (copied) copyText(file, say)
  else saveText(file, say)
}

/** Closes the menu; the focus that was in it goes to its head. */
function closeMenu() {
  const menu = $('take')
  if (menu.open && menu.contains(document.activeElement)) menu.firstElementChild.focus()
  menu.open = false
}

document.addEventListener('input', event => {
  const control = event.target
  const change = said(control)
  if (!change) return
  const doubt = control.type === 'text' && readings(control.value.trim())
  if (doubt) {
    doubtOf(change[0], doubt)
    return
  }
  if (change[0] === 'preset') state = { tab: state.tab || null, held: state.held || '' }
  const { drops } = control.dataset // what stands in the place of the control's value, while it is set
  set(Object.fromEntries(drops ? [change, [drops, null]] : [change]), 'slides' in control.dataset)
})

document.addEventListener('submit', event => event.preventDefault())

document.addEventListener('click', event => {
  if (!event.target.closest('#take')) $('take').open = false
  const target = event.target.closest('button, a, [data-set], [data-explain]')
  if (!target) return
  const { explain: ref, set: change, close, copy, take: format, chart, open } = target.dataset
  if (ref !== undefined) explain(ref)
  else if (change !== undefined) set(changesIn(change))
  else if (target.dataset.show) reveal($(target.dataset.show))
  else if (close) $(close).close()
  else if (copy === 'link') writeLink(state).then(() => copyLink(say))
  else if (copy) take(copy, true)
  else if (target.dataset.report === 'print') print()
  else if (target.dataset.report) keepReport(say)
  else if (format) take(format)
  else if (chart) saveChart($(chart), target.dataset.format, say)
  else if (open !== undefined) $('picker').click()
  else if ('help' in target.dataset) openHelp()
  else if ('themeSwitch' in target.dataset) switchTheme()
  else if ('skip' in target.dataset) {
    event.preventDefault() // what stands behind the # is the state
    $('sentence').focus()
  } else if ('reset' in target.dataset) {
    event.preventDefault()
    forgive()
    state = {}
    refresh()
  }
})

/** Brings a part of the view into sight, unfolded. */
function reveal(part) {
  const field = part.matches('[data-key]')
  for (let fold = part.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true
  part.scrollIntoView({ block: field ? 'center' : 'start' })
  const first = field ? part : part.querySelector('summary, button, [tabindex="0"]')
  if (first) first.focus({ preventScroll: true })
}

/** {@code name=value&name=value}, each decoded as in a link. */
function changesIn(text) {
  return Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, value === '' ? null : value]))
}

function switchTheme() {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const now = document.documentElement.dataset.theme || (dark ? 'dark' : 'light')
  document.documentElement.dataset.theme = now === 'dark' ? 'light' : 'dark'
  try {
    localStorage.setItem('farthing-theme', document.documentElement.dataset.theme)
  } catch {
    // A browser that keeps nothing shows the theme of the system next time.
  }
}

document.addEventListener('keydown', event => {
  if ((event.key === 'Enter' || event.key === ' ') && event.target.matches('g[data-explain]')) {
    event.preventDefault()
    explain(event.target.dataset.explain)
    return
  }
  if (event.key === 'Escape') closeMenu()
  if (document.querySelector('dialog[open]') || event.target.matches('input, select, textarea')) return
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const tabs = [...document.querySelectorAll('[role=tab]')]
  const at = tabs.indexOf(document.activeElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key]
  if (at >= 0 && to !== undefined) {
    event.preventDefault()
    const next = tabs[to % tabs.length]
    next.focus()
    walk()
    next.click()
  } else if (event.key >= '1' && event.key <= String(tabs.length)) tabs[Number(event.key) - 1].click()
  else if (event.key === '/') {
    event.preventDefault()
    document.querySelector('[data-search]')?.focus()
  } else if (event.key === '?') {
    event.preventDefault() // the search takes what is typed from here on
    openHelp(true)
  } else if (event.key === 'e') (document.activeElement.closest('[data-explain]') || document.querySelector('#sentence [data-explain]'))?.click()
  else if (event.key === 'c') document.activeElement.closest('tr')?.querySelector('[data-compare]')?.click()
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') stepRow(event)
})

/** From a control in a row to the same one in the next row. */
function stepRow(event) {
  const cell = document.activeElement.closest('#body tbody > tr > *')
  if (!cell) return
  const next = row => event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  let row = next(cell.parentElement)
  while (row && !row.cells[cell.cellIndex]?.querySelector('button')) row = next(row)
  if (!row) return
  event.preventDefault()
  row.cells[cell.cellIndex].querySelector('button').focus()
}

window.addEventListener('hashchange', async () => {
  forgive()
  anew = true
  state = await readLink(refuse)
  refresh()
})

async function start() {
  try {
    const theme = localStorage.getItem('farthing-theme')
    if (theme) document.documentElement.dataset.theme = theme
  } catch {
    // As above.
  }
  if (matchMedia('(max-width: 50rem)').matches) $('inputs-sheet').open = false
  if (location.hash.length > 1) document.body.classList.add('stale') // the example stands there, not what the link asks
  localise(document.body)
  tellMarks()
  document.addEventListener('engine', refresh) // the whole book is there, where a part of it answered first
  listenForFiles(shell)
  state = await readLink(refuse)
  if (EMBED !== null) {
    document.body.classList.add('embed')
    if (EMBED) state.tab = EMBED
  }
  await refresh()
}

start()
