// Figures are written for English readers; others get their own marks for thousands and decimals. What is typed, and
// what stands in files, keeps the point.
const TYPED = 'form, select, textarea, code, pre, kbd, style, script'
const FIGURE = [
  /(?<![\w.,-])\d{1,3}(?:,\d{3})+(?:\.\d+)?/, // thousands
  /(?<=[$~+])\d+\.\d+/, // an amount; next, one with its unit
  /(?<![\w.,]|[\w.,]-)\d+\.\d+(?=[kM]?\s?(?:[%¢×]|times\b|tokens?\b|requests?\b|GB\b|ms\b|USD\b|to \d|: 1\b)|[kMx]\b)/,
  /(?<![\w.,-])\d+\.\d+(?= [x/+*] )|(?<= [x/+*] |\()\d+\.\d+(?![\w.])/, // in a sum
  /(?<=\d to )\d+\.\d+/ // the end of a range
]
const FIGURES = new RegExp(FIGURE.map(figure => figure.source).join('|'), 'g')
const ALONE = /^[\s(+\-−±~$↑↓×✓]*\d[\d,]*(?:\.\d+)?\s?[kMBT%¢×)]*\s*$/

const marks = (() => {
  const parts = new Intl.NumberFormat().formatToParts(1234567.8)
  const find = type => parts.find(part => part.type === type)?.value ?? ''
  return { ',': find('group'), '.': find('decimal') }
})()
const english = marks[','] === ',' && marks['.'] === '.'

const own = figure => figure.replace(/(?<=\d)[,.](?=\d)/g, mark => marks[mark])

/** Once for what was written anew, before it comes to its place: twice would turn the marks back. */
export function localise(element, place = element) {
  if (english || place.closest(TYPED)) return
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode
    if (!/\d[,.]\d/.test(text.data) || text.parentElement.closest(TYPED)) continue
    const figure = text.parentElement.closest('data') || ALONE.test(text.data)
    text.data = figure ? own(text.data) : text.data.replace(FIGURES, own)
  }
}

/** Where figures have other marks than what is typed, the inputs say so. */
export function tellMarks() {
  if (marks['.'] === '.') return
  const hint = document.createElement('p')
  hint.className = 'hint'
  hint.textContent = 'Type decimals with a point: 1.5k, 0.25.'
  document.getElementById('inputs').before(hint)
}

/** What is typed with marks that readers of this language and the page read differently, with both readings; else ''. */
export function readings(text) {
  if (marks['.'] === '.' || !/^\d{1,3}(?:[.,]\d{3})+$/.test(text)) return ''
  const digits = text.replace(/[.,]/g, '')
  const short = String(Number(text.replace(/[.,](?=\d{3}[.,])/g, '').replace(',', '.')))
  return `'${text}' may be ${digits} or ${short}: type one of them.`
}
