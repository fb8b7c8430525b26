// Tells the page around the frame how high this one is, each time that changes.
const tell = () => parent.postMessage({ type: 'resize', height: document.documentElement.scrollHeight }, '*')
new ResizeObserver(tell).observe(document.body)
