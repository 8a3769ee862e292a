// What a program compiled by TeaVM to WebAssembly asks of its surroundings. TeaVM's own loader builds functions from text,
// which a strict content security policy forbids; this one has what our programs import, and no more: a program that
// asks for more is refused when it is loaded.

/** Whether WebAssembly knows garbage-collected types: a module with one empty struct. */
const hasWasm = (() => {
  try {
    return WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 3, 1, 95, 0]))
  } catch {
    return false
  }
})()

/** The exports of a program, from a promise of a response that holds it. */
async function loadWasm(response) {
  const module = await WebAssembly.compileStreaming(response, { builtins: ['js-string'] })
  const inside = {}
  const instance = await WebAssembly.instantiate(module, surroundings(inside, module))
  Object.assign(inside, instance.exports)
  const program = {}
  for (const [name, made] of Object.entries(instance.exports)) {
    if (made instanceof WebAssembly.Global && typeof made.value === 'function') program[name] = made.value
  }
  return program
}

function surroundings(inside, module) {
  const { min = 1, dataSize = 0 } = needs(module)
  const memory = new WebAssembly.Memory({ initial: min, maximum: 1 << 15 })
  return {
    env: { memory },
    teavm: {
      takeStackTrace: () => ({ getStack: () => [] }),
      decorateException() {},
      createWeakRef: value => new WeakRef(value),
      deref: reference => reference.deref() ?? null,
    },
    teavmDate: { currentTimeMillis: () => Date.now() },
    teavmMemory: {
      linearMemory: () => memory.buffer,
      notifyHeapResized() {},
      heapOffset: new WebAssembly.Global({ value: 'i32' }, (dataSize + 7) & ~7),
      maxSize: new WebAssembly.Global({ value: 'i32' }, 2 ** 31 - 1),
    },
    teavmMath: Math,
    teavmJso: objects(inside, WebAssembly.Module.imports(module).every(one => one.module !== 'wasm:js-string')),
    'wasm:js-string': strings,
  }
}

/** Pages of linear memory, and where the data in it end. */
function needs(module) {
  const [section] = WebAssembly.Module.customSections(module, 'teavm.memoryRequirements')
  return section ? JSON.parse(new TextDecoder().decode(section)) : {}
}

/** For browsers that do not know the built-in functions of text. */
const strings = {
  fromCharCode: String.fromCharCode,
  fromCharCodeArray: () => unknown(),
  intoCharCodeArray: () => unknown(),
  concat: (left, right) => left + right,
  charCodeAt: (string, at) => string.charCodeAt(at),
  length: string => string.length,
  substring: (string, from, to) => string.substring(from, to),
}

function unknown() {
  throw new Error('this browser lacks the built-in functions of text')
}

function fromText(body) {
  return new Error('no function is made from text: ' + body)
}

/** JavaScript's objects as Java sees them. A fault of one side is handed to the other as its own. */
function objects(inside, hasStrings) {
  const java = Symbol('java')
  const wrappers = new WeakMap()
  const asJava = fault => {
    inside['teavm.js.throwException'](inside['teavm.js.wrapException'](fault))
    throw fault
  }
  const asScript = fault => {
    const tag = inside['teavm.javaException']
    if (!(fault instanceof WebAssembly.Exception) || !fault.is(tag)) throw fault
    const thrown = fault.getArg(tag, 0)
    const message = inside['teavm.exceptionMessage']?.(thrown)
    throw new Error(message == null ? 'the engine failed' : inside['teavm.stringToJs'](message))
  }
  const guarded = (call, otherwise) => (...given) => {
    try {
      return call(...given)
    } catch (fault) {
      return otherwise(fault)
    }
  }
  // createFunction0, setProperty, defineMethod and asFunction are for buffers outside the heap, which a registry frees.
  const imports = {
    stringBuiltinsSupported: () => hasStrings ? 1 : 0,
    isUndefined: value => value === undefined ? 1 : 0,
    global: name => self[name],
    getProperty: guarded((object, name) => (object === null ? self : object)[name], asJava),
    setProperty: guarded((object, name, value) => {
      object[name] = value
    }, asJava),
    createFunction0(body) {
      if (body !== '{return {};}') throw fromText(body)
      return () => ({})
    },
    createFunction1(name, body) {
      if (body !== `return ${name};`) throw fromText(body)
      return value => value
    },
    createClass: () => class {
      constructor(held) {
        this[java] = held
      }
    },
    defineFunction: made => guarded(made, asScript),
    defineStaticMethod(owner, name, made) {
      owner[name] = guarded(made, asScript)
    },
    defineMethod(owner, name, made) {
      const method = guarded(made, asScript)
      owner.prototype[name] = function (...given) {
        return method(this, ...given)
      }
    },
    asFunction: (made, name) => made && ((...given) => made[name](...given)),
    functionAsObject: (made, name) => made == null ? null : { [name]: made },
    instanceOf: (value, type) => value instanceof type ? 1 : 0,
    javaObjectToJS: (held, type) => held === null ? null : new type(held),
    unwrapJavaObject: wrapped => wrapped[java],
    wrapObject(object) {
      if (object === null) return null
      if (object[java]) return object[java]
      if (typeof object !== 'object' && typeof object !== 'function') return inside['teavm.jso.createWrapper'](object)
      if (!wrappers.has(object)) wrappers.set(object, inside['teavm.jso.createWrapper'](object))
      return wrappers.get(object)
    },
  }
  for (const kind of ['Byte', 'Short', 'Char', 'Int', 'Long', 'Float', 'Double']) {
    imports['wrap' + kind] = imports['unwrap' + kind] = value => value
  }
  for (let count = 0; count < 4; count++) {
    imports['callFunction' + count] = guarded((made, ...given) => made(...given), asJava)
    imports['callMethod' + count] = guarded((object, name, ...given) => object[name](...given), asJava)
    imports['construct' + count] = guarded((type, ...given) => new type(...given), asJava)
  }
  return imports
}
