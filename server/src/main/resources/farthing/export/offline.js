// Once the page stands, keeper.js keeps its files, so that the next visit needs no host. Where a browser has no such thing,
// or forbids it, the page works all the same.
if ('serviceWorker' in navigator && location.protocol !== 'file:') {
  addEventListener('load', () => setTimeout(() => navigator.serviceWorker.register('keeper.js').catch(() => {}), 3000))
}
