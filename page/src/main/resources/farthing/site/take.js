// What the reader takes away: the link, files, charts.

export async function copyLink(say) {
  try {
    await navigator.clipboard.writeText(location.href)
    say('The link is copied.')
  } catch {
    say('The browser keeps the clipboard closed: the link stands in the address bar.')
  }
}

/** @param file name, type and text */
export function saveText(file, say) {
  save(URL.createObjectURL(new Blob([file.text], { type: file.type + ';charset=utf-8' })), file.name)
  say(file.name + ' is saved.')
}

export async function copyText(file, say) {
  try {
    await navigator.clipboard.writeText(file.text)
    say('The table is copied.')
  } catch {
    say('The browser keeps the clipboard closed: take the file instead.')
  }
}

function save(url, name) {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** The report over the page: there it can be read, printed, or kept as a file that needs nothing else. */
export function showReport(file) {
  const report = document.getElementById('report')
  document.getElementById('report-body').innerHTML = file.text
  report.dataset.name = file.name
  report.showModal()
  document.getElementById('report-body').scrollTop = 0
}

export async function keepReport(say) {
  const report = document.getElementById('report')
  const looks = await Promise.all(['page.css', ...await importsOf('views.css')].map(textOf))
  const body = document.getElementById('report-body').innerHTML
  const style = looks.join('\n').replace(/@import[^;]*;/g, '').replaceAll('</', '<\\/')
  const text = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Farthing</title><style>${style}</style>`
    + `<body class="kept">${body}</body></html>`
  saveText({ name: report.dataset.name, type: 'text/html', text }, say)
}

const textOf = async path => (await fetch(path)).text()

async function importsOf(path) {
  return [...(await textOf(path)).matchAll(/@import url\("([^"]+)"\)/g)].map(found => found[1])
}

const HEAD = 26
const FOOT = 22

/** A chart as it looks now, its styles written into it, with what it shows and the date of its prices. */
export async function saveChart(figure, format, say) {
  const drawing = figure.querySelector('svg')
  const copy = drawing.cloneNode(true)
  const from = [drawing, ...drawing.querySelectorAll('*')]
  const to = [copy, ...copy.querySelectorAll('*')]
  const names = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity', 'fill-opacity',
    'paint-order', 'text-anchor', 'font-family', 'font-size', 'font-weight', 'font-variant-numeric']
  from.forEach((element, i) => {
    const style = getComputedStyle(element)
    for (const name of names) to[i].setAttribute(name, style.getPropertyValue(name))
    to[i].removeAttribute('class')
  })
  const { width, height } = drawing.viewBox.baseVal
  const box = { x: 0, y: -HEAD, width, height: HEAD + height + FOOT }
  copy.setAttribute('viewBox', Object.values(box).join(' '))
  copy.setAttribute('width', box.width)
  copy.setAttribute('height', box.height)
  const day = document.querySelector('#top .date').textContent.split(',')[0] // without its age, which passes
  copy.append(line(figure.querySelector('figcaption strong'), 14, -9),
    line(figure.querySelector('figcaption .dim'), 11, height + 15, 'Farthing. ' + day + '.'))
  copy.prepend(ground(box, getComputedStyle(figure).backgroundColor))
  const text = new XMLSerializer().serializeToString(copy)
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  if (format === 'svg') {
    save(url, figure.id + '.svg')
    say(figure.id + '.svg is saved.')
    return
  }
  const image = new Image()
  image.src = url
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = box.width * 2
  canvas.height = box.height * 2
  const pen = canvas.getContext('2d')
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  canvas.toBlob(blob => save(URL.createObjectURL(blob), figure.id + '.png'))
  URL.revokeObjectURL(url)
  say(figure.id + '.png is saved.')
}

/** A line of the picture as another element looks, with the words of that or with others. */
function line(like, size, y, words = like.textContent) {
  const style = getComputedStyle(like)
  const line = shape('text', {
    x: 4, y, fill: style.color, 'font-family': style.fontFamily, 'font-size': size, 'font-weight': style.fontWeight,
  })
  line.textContent = words
  return line
}

/** What the drawing stands on, so that its colours are read as on the page, light or dark. */
function ground({ x, y, width, height }, colour) {
  return shape('rect', { x: x - 8, y: y - 8, width: width + 16, height: height + 16, fill: colour })
}

function shape(name, attributes) {
  const shape = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value)
  return shape
}
