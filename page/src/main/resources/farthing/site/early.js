// Before the first paint: a link asks for another answer than the example that stands in the page. That is held back until
// there is one, so that nothing jumps.
if (location.hash.length > 1) document.documentElement.classList.add('linked')
