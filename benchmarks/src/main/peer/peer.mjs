// Prices the calls of Calls.java with the npm package @pydantic/genai-prices and prints what one takes.
// usage: node peer.mjs   (where the package is installed; benchmarks/run does that)
import { calcPrice } from '@pydantic/genai-prices'

const COUNT = 64
const ROUND = 2_000
const MODELS = ['claude-sonnet-4-5-20250929', 'claude-opus-4-5', 'claude-haiku-4-5', 'claude-sonnet-4-20250514']
const options = { providerId: 'anthropic', timestamp: new Date('2026-08-01T00:00:00Z') }

// Its input_tokens includes what was cached, its cache_write_tokens both lifetimes.
const usages = Array.from({ length: COUNT }, (_, call) => {
  const [input, read, write5m, write1h] = [1000 + 37 * call, 90000 + 11 * call, 12000 + 5 * call, 8000 + 3 * call]
  return {
    input_tokens: input + read + write5m + write1h,
    cache_read_tokens: read,
    cache_write_tokens: write5m + write1h,
    cache_write_1h_tokens: write1h,
    output_tokens: 1500 + 7 * call,
  }
})

let sum = 0
for (let call = 0; call < COUNT; call++) {
  sum += calcPrice(usages[call], MODELS[call % MODELS.length], options).total_price
}

// The least of many short rounds, as the other side is measured.
let best = Infinity
let sink = 0
for (let round = 0; round < 150; round++) {
  const start = process.hrtime.bigint()
  for (let i = 0; i < ROUND; i++) {
    const call = i % COUNT
    sink += calcPrice(usages[call], MODELS[call % MODELS.length], options).total_price
  }
  best = Math.min(best, Number(process.hrtime.bigint() - start) / ROUND)
}
if (!(sink > 0)) throw new Error('nothing was priced')
console.log(JSON.stringify({ nanosPerCall: Math.round(best), sumOfCalls: sum.toFixed(9) }))
