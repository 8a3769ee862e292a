// Keeps one edition of the page whole: files of two editions never meet in one visit. The next edition is fetched beside it
// and takes over once no tab shows the old one.
const OURS = 'farthing ' + registration.scope + ' '
const KEPT = OURS + 'EDITION'
const FILES = ['FILES']

addEventListener('install', event => {
  event.waitUntil(caches.open(KEPT).then(cache => cache.addAll(FILES.map(file => new Request(file, { cache: 'no-cache' })))))
})

addEventListener('activate', event => {
  event.waitUntil(caches.keys().then(names => Promise.all(
    names.filter(name => name.startsWith(OURS) && name !== KEPT).map(name => caches.delete(name)))))
})

addEventListener('fetch', event => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== location.origin) return
  const found = caches.open(KEPT).then(cache => cache.match(event.request, { ignoreSearch: true, ignoreVary: true }))
  event.respondWith(found.then(kept => kept || fetch(event.request)))
})
