// What the reader takes away: the link, files, charts.

export async function copyLink(say) {
  try {
    await navigator.clipboard.writeText(location.href)
    say('The link is copied.')
  } catch {
    say('The browser keeps the clipboard closed: the link stands in the address bar.')
  }
}

/** @param file name, type and text; @param printed whether it is to be printed rather than kept */
export function saveText(file, printed, say) {
  const url = URL.createObjectURL(new Blob([file.text], { type: file.type + ';charset=utf-8' }))
  if (printed) {
    window.open(url, '_blank')
    return
  }
  save(url, file.name)
  say(file.name + ' is saved.')
}

function save(url, name) {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** A chart as it looks now, its styles written into it. */
export async function saveChart(figure, format, say) {
  const drawing = figure.querySelector('svg')
  const copy = drawing.cloneNode(true)
  const from = [drawing, ...drawing.querySelectorAll('*')]
  const to = [copy, ...copy.querySelectorAll('*')]
  const names = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font', 'opacity', 'fill-opacity', 'text-anchor']
  from.forEach((element, i) => {
    const style = getComputedStyle(element)
    for (const name of names) to[i].setAttribute(name, style.getPropertyValue(name))
    to[i].removeAttribute('class')
  })
  const { width, height } = drawing.viewBox.baseVal
  copy.setAttribute('width', width)
  copy.setAttribute('height', height)
  const text = new XMLSerializer().serializeToString(copy)
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  if (format === 'svg') {
    save(url, figure.id + '.svg')
    return
  }
  const image = new Image()
  image.src = url
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * 2
  canvas.height = height * 2
  const pen = canvas.getContext('2d')
  pen.fillStyle = getComputedStyle(document.body).backgroundColor
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  canvas.toBlob(blob => save(URL.createObjectURL(blob), figure.id + '.png'))
  say(figure.id + '.png is saved.')
}
