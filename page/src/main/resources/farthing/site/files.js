// Files that are dropped or picked: read here, sent nowhere.
const SCENARIO_MOST = 1 << 20

export function listenForFiles(page) {
  const picker = document.createElement('input')
  picker.type = 'file'
  picker.id = 'picker'
  picker.hidden = true
  picker.onchange = () => picker.files[0] && take(picker.files[0], page)
  document.body.append(picker)
  document.addEventListener('dragover', event => {
    event.preventDefault()
    document.body.classList.add('dropping')
  })
  document.addEventListener('dragleave', event => {
    if (!event.relatedTarget) document.body.classList.remove('dropping')
  })
  document.addEventListener('drop', event => {
    event.preventDefault()
    document.body.classList.remove('dropping')
    if (event.dataTransfer.files[0]) take(event.dataTransfer.files[0], page)
  })
}

/** A workload file becomes the scenario, a config.json the model to host, all else a file of calls. */
async function take(file, page) {
  const name = file.name.toLowerCase()
  const small = file.size <= SCENARIO_MOST
  if (small && /\.ya?ml$/.test(name)) {
    const tab = ['reality', 'hosting', 'prices'].includes(page.state().tab) ? null : page.state().tab
    page.set({ file: await file.text(), preset: null, tab })
  } else if (small && name.endsWith('config.json')) {
    page.set({ config: await file.text(), tab: 'hosting' })
  } else {
    page.set({ tab: 'reality' })
    page.show(await page.long({ call: 'calls', file, state: page.state() }, text => page.say(text)))
  }
}
