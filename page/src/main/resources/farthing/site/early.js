// Before the first paint: a link asks for another answer than the example that stands in the page. That is held back until
// there is one, so that nothing jumps; or until it is known that the scripts which would ask for it did not come.
if (location.hash.length > 1) document.documentElement.classList.add('linked')

addEventListener('error', ({ target }) => {
  const page = document.documentElement
  if (page.dataset.answer || target !== window && target.localName !== 'script') return // page.js tells of what it asked
  page.dataset.answer = 'failed'
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', tellMissing)
  else tellMissing()
}, true)

function tellMissing() {
  const linked = document.documentElement.classList.contains('linked')
  const problem = document.getElementById('problem')
  problem.textContent = 'The program of the page did not load. Reload the page; what is shown is the example'
    + (linked ? ', not what the link asks for.' : '.')
  problem.hidden = false
  document.body.classList.toggle('stale', linked)
  document.documentElement.classList.remove('linked')
}
