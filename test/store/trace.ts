/** One line of Node's trace of file operations. */
type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly ts: number
  readonly args: { readonly path?: string; readonly result?: number }
}

/** How many writes of an entry's size the file had, and how many of them an fdatasync of the file followed before the next one. */
export function flushesOf(file: string, events: readonly TraceEvent[]): { readonly appends: number; readonly flushed: number } {
  let path = ''
  const steps: string[] = []
  for (const { name, ph, args } of [...events].sort((a, b) => a.ts - b.ts)) {
    if (name === 'open' && ph === 'b') path = args.path ?? ''
    if (ph !== 'e' || path !== file) continue
    if (name === 'fdatasync' || (name === 'write' && Number(args.result) > 500)) steps.push(name)
  }
  const followed = steps.filter((name, index) => name === 'fdatasync' && steps[index - 1] === 'write')
  return { appends: steps.filter(name => name === 'write').length, flushed: followed.length }
}
