// A worker that does its work until it reads a certain word: then it does what its first argument says. A second word makes
// it behave again. It passes everything on to the real worker, which its other arguments start.
import { spawn } from 'node:child_process'

const [how, program, ...args] = process.argv.slice(2)
const POISON = 'Gift im Glas'
const ANTIDOTE = 'Gegengift'

const worker = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
worker.on('exit', (code) => process.exit(code ?? 1))

// Whole messages: a length of four bytes, then as many bytes as it says.
const messages = (stream, take) => {
  let waiting = Buffer.alloc(0)
  stream.on('data', (data) => {
    waiting = Buffer.concat([waiting, data])
    while (waiting.length >= 4 && waiting.length >= 4 + waiting.readUInt32LE(0)) {
      const end = 4 + waiting.readUInt32LE(0)
      const message = waiting.subarray(0, end)
      waiting = waiting.subarray(end)
      take(message)
    }
  })
}

let lies = false

const misbehave = () => {
  if (how === 'dies') {
    worker.kill('SIGKILL')
    process.exit(1)
  }
  if (how === 'hangs') for (;;) {}
  if (how === 'babbles') return process.stdout.write(Buffer.from([4, 0, 0, 0, 255, 255, 255, 255]))
  if (how === 'eats') {
    const eaten = []
    while (process.memoryUsage().rss < 200 << 20) eaten.push(Buffer.alloc(8 << 20, 1))
    process.kill(process.pid, 'SIGKILL')
  }
  lies = how === 'lies'
}

process.stdin.on('end', () => worker.stdin.end())
messages(process.stdin, (message) => {
  lies = false
  if (message.includes(POISON) && !message.includes(ANTIDOTE)) misbehave()
  worker.stdin.write(message)
})

// The state vector is the first part after the header; its last byte belongs to a clock.
messages(worker.stdout, (message) => {
  const part = 8 + message.readUInt32LE(4)
  if (lies && part < message.length) message[part + 4 + message.readUInt32LE(part) - 1] ^= 1
  process.stdout.write(message)
})
