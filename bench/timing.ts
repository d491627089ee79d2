/** Milliseconds, from the quickest to the slowest. */
export type Timings = { readonly median: number; readonly p99: number; readonly worst: number; readonly perSecond: number }

/** Times each of these, once. */
export function timed<T>(all: readonly T[], run: (one: T) => unknown): readonly number[] {
  return all.map(one => {
    const start = performance.now()
    run(one)
    return performance.now() - start
  })
}

/** Times each of these so many times and keeps the quickest: what it costs by itself, whatever else the machine does meanwhile. */
export function timedBest<T>(all: readonly T[], run: (one: T) => unknown, rounds: number): readonly number[] {
  const every = Array.from({ length: rounds }, () => timed(all, run))
  return all.map((_, index) => Math.min(...every.map(times => times[index] ?? Number.POSITIVE_INFINITY)))
}

/** What so many timings come to. */
export function summed(times: readonly number[]): Timings {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  const total = times.reduce((sum, time) => sum + time, 0)
  return { median: at(0.5), p99: at(0.99), worst: at(1), perSecond: (times.length * 1000) / total }
}

/** "median 0.131 ms, p99 0.90 ms, most 4.1 ms". */
export function timingsText({ median, p99, worst }: Timings): string {
  return `median ${median.toFixed(3)} ms, p99 ${p99.toFixed(2)} ms, most ${worst.toFixed(1)} ms`
}
