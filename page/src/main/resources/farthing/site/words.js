// The help with the words of the house: they come when it is first opened, and are searched as the reader types.
const $ = id => document.getElementById(id)

/** @param searching whether the reader came by the keyboard: then the search has the focus */
export async function openHelp(searching) {
  $('help').showModal()
  if (searching) $('words-find').focus()
  if (!$('words').hasChildNodes()) await load()
  if (searching) $('words-find').scrollIntoView()
}

async function load() {
  try {
    const answer = await fetch('data/glossary.html')
    if (!answer.ok) throw new Error(String(answer.status))
    $('words').innerHTML = await answer.text()
    find()
  } catch {
    $('words-found').textContent = 'The words could not be loaded.'
  }
}

/** Shows the words that hold what was typed; where none does, those whose meaning holds it. */
function find() {
  const wanted = $('words-find').value.trim().toLowerCase()
  const words = [...$('words').querySelectorAll('dl > div')]
  const holding = part => words.filter(word => word.querySelector(part).textContent.toLowerCase().includes(wanted))
  const named = holding('dt')
  const found = new Set(named.length ? named : holding('dd'))
  words.forEach(word => { word.hidden = !found.has(word) })
  $('words-found').textContent = !wanted ? '' : found.size ? `${found.size} found` : `No word is like '${wanted}'.`
}

$('words-find').addEventListener('input', find)
