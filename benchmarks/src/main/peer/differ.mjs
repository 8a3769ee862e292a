// Usage bodies that the npm package @pydantic/genai-prices reads and prices, to compare with what Farthing says of them.
// usage: node differ.mjs make DIR SEED   (writes data.json, calls.jsonl, expected.jsonl)
//        node differ.mjs compare DIR     (reads rated.jsonl beside them; exits 1 where amounts differ)
import { calcPrice, extractUsage, findProvider } from '@pydantic/genai-prices'
import { readFileSync, writeFileSync } from 'node:fs'

const PROVIDERS = [
  'anthropic', 'aws', 'azure', 'cerebras', 'cohere', 'deepseek', 'fireworks', 'google', 'groq', 'minimax', 'mistral',
  'moonshotai', 'openai', 'openrouter', 'perplexity', 'x-ai', 'zai',
]
// Both sides of each start date and daily window of the catalogue.
const TIMES = [
  '2024-06-01T00:00:00Z', '2025-06-09T23:59:59Z', '2025-06-10T00:00:00Z', '2025-07-12T00:29:59Z', '2025-07-12T00:30:00Z',
  '2025-07-12T16:29:59Z', '2025-07-12T16:30:00Z', '2026-03-12T23:59:59Z', '2026-03-13T00:00:00Z', '2026-07-30T00:00:00Z',
  '2026-08-17T00:59:59Z', '2026-08-17T01:00:00Z', '2026-08-31T23:59:59Z', '2026-09-01T00:00:00Z', '2027-01-01T00:00:00Z',
]
const TOLERANCE = 1e-12
const [verb, dir, seedText] = process.argv.slice(2)

let state = Number(seedText ?? 1) >>> 0
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}
const int = (max) => Math.floor(random() * (max + 1))
const pick = (list) => list[int(list.length - 1)]
const often = () => random() < 0.7

/** Parts that add up to the total. */
function split(total, parts) {
  const cuts = Array.from({ length: parts - 1 }, () => int(total)).sort((a, b) => a - b)
  return [...cuts, total].map((cut, i) => cut - (i ? cuts[i - 1] : 0))
}

function thresholds(value) {
  if (value === null || typeof value !== 'object') return []
  return [...(typeof value.start === 'number' ? [value.start] : []), ...Object.values(value).flatMap(thresholds)]
}

/** Tokens read: on a threshold of the model, beside it, or of any size. */
function size(model) {
  const bounds = thresholds(model.prices)
  return bounds.length && random() < 0.5 ? pick(bounds) + pick([-1, 0, 1, 1000]) : Math.floor(Math.exp(random() * 13))
}

/** Breakdown fields that this reader of the package knows; what it leaves unread would differ by design. */
function fill(usage, reader, at, counts) {
  const known = new Set(reader.mappings.map((m) => [m.path].flat().join('.')))
  const kept = Object.entries(counts).filter(([key]) => known.has([...at, key].join('.')) && often())
  if (kept.length) at.reduce((object, key) => (object[key] ??= {}), usage)
  for (const [key, count] of kept) at.reduce((object, part) => object[part], usage)[key] = count
}

function inclusive(model, reader, input, output, names) {
  const [, cached, written] = split(input, 3)
  const usage = { [names[0]]: input, [names[1]]: output }
  fill(usage, reader, [names[2]], { cached_tokens: cached, cache_write_tokens: written })
  fill(usage, reader, [names[3]], { reasoning_tokens: int(output) })
  return { usage }
}

const CHAT = ['prompt_tokens', 'completion_tokens', 'prompt_tokens_details', 'completion_tokens_details']
const RESPONSES = ['input_tokens', 'output_tokens', 'input_tokens_details', 'output_tokens_details']

function body(model, reader) {
  const names = new Set(reader.mappings.map((m) => [m.path].flat()[0]))
  const input = size(model)
  const output = int(8000)
  if (names.has('promptTokenCount')) return gemini(input, output)
  if (names.has('inputTokens')) {
    const [plain, read, written] = split(input, 3)
    const usage = { inputTokens: plain, cacheReadInputTokens: read, cacheWriteInputTokens: written, outputTokens: output }
    return { usage }
  }
  if (names.has('cache_creation_input_tokens')) return anthropic(reader, input, output)
  if (names.has('num_search_queries')) {
    return { usage: { prompt_tokens: input, completion_tokens: output, reasoning_tokens: int(3000), citation_tokens: int(900) } }
  }
  if (reader.api_flavor === 'embeddings' && names.has('prompt_tokens')) return { usage: { prompt_tokens: input, total_tokens: input } }
  if (names.has('prompt_tokens')) return inclusive(model, reader, input, output, CHAT)
  if (reader.api_flavor === 'responses') return inclusive(model, reader, input, output, RESPONSES)
  return null
}

function anthropic(reader, input, output) {
  const [plain, read, written] = split(input, 3)
  const [fiveMinutes, oneHour] = split(written, 2)
  const usage = { input_tokens: plain, cache_read_input_tokens: read, cache_creation_input_tokens: written, output_tokens: output }
  const before = JSON.stringify(usage)
  fill(usage, reader, ['cache_creation'], { ephemeral_5m_input_tokens: fiveMinutes, ephemeral_1h_input_tokens: oneHour })
  fill(usage, reader, ['output_tokens_details'], { thinking_tokens: int(output) })
  return { usage: random() < 0.2 ? JSON.parse(before) : usage }
}

function gemini(input, output) {
  const list = (counts) => ['TEXT', 'AUDIO', 'IMAGE', 'VIDEO'].map((modality, i) => ({ modality, tokenCount: counts[i] }))
  const read = split(input, 4)
  const cached = read.map((count) => int(count))
  const sum = cached.reduce((a, b) => a + b)
  const usage = { promptTokenCount: input, candidatesTokenCount: output, thoughtsTokenCount: int(4000) }
  if (often()) usage.toolUsePromptTokenCount = int(3000)
  if (often()) usage.candidatesTokensDetails = list(split(output, 4))
  if (often()) {
    usage.promptTokensDetails = list(read)
    if (often()) Object.assign(usage, { cachedContentTokenCount: sum, cacheTokensDetails: list(cached) })
  }
  return { usageMetadata: usage }
}

function make() {
  const providers = PROVIDERS.map((providerId) => findProvider({ providerId })).filter(Boolean)
  const calls = []
  const expected = []
  for (const provider of providers) {
    for (const model of provider.models) {
      for (const reader of provider.extractors ?? []) {
        for (let round = 0; round < (Array.isArray(model.prices) ? 30 : 6); round++) {
          const usage = body(model, reader)
          if (usage === null) continue
          const at = pick(TIMES)
          const id = String(calls.length)
          const read = extractUsage(provider, usage, reader.api_flavor).usage
          const price = calcPrice(read, model.id, { providerId: provider.id, timestamp: new Date(at) })
          if (!price?.total_price || price.model.id !== model.id) continue
          const api = reader.api_flavor === 'default' ? '' : reader.api_flavor
          calls.push({ id, provider: provider.id, model: model.id, api, at, usage })
          expected.push({ id, list: price.total_price })
        }
      }
    }
  }
  const lines = (items) => items.map((item) => JSON.stringify(item)).join('\n') + '\n'
  writeFileSync(`${dir}/data.json`, JSON.stringify(providers))
  writeFileSync(`${dir}/calls.jsonl`, lines(calls))
  writeFileSync(`${dir}/expected.jsonl`, lines(expected))
}

function compare() {
  const read = (name) => readFileSync(`${dir}/${name}`, 'utf8').trim().split('\n')
  const expected = read('expected.jsonl').map((line) => JSON.parse(line))
  const calls = read('calls.jsonl')
  const rated = read('rated.jsonl').map((line) => JSON.parse(line))
  if (rated.length !== expected.length) throw new Error(`${rated.length} calls rated of ${expected.length}`)
  const differ = expected.filter((want, i) => {
    const got = rated[i].id === want.id && rated[i].list !== null ? Number(rated[i].list) : NaN
    return !(Math.abs(got - want.list) <= TOLERANCE * want.list)
  })
  for (const want of differ.slice(0, 10)) {
    console.log(`differs: peer ${want.list}, Farthing ${rated[want.id].list} (${rated[want.id].reason ?? ''})\n  ${calls[want.id]}`)
  }
  console.log(`${expected.length} calls, ${differ.length} differ by more than ${TOLERANCE} of the amount`)
  process.exitCode = differ.length ? 1 : 0
}

console.warn = () => {}
if (verb === 'make') make()
else compare()
