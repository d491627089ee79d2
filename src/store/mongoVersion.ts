/** The first releases of each series without CVE-2025-14847, by which a client that has not signed in reads the server's memory. */
const FIXED: ReadonlyMap<string, number> = new Map([
  ['8.2', 3],
  ['8.0', 17],
  ['7.0', 28],
  ['6.0', 27],
])
const NEWEST_AFFECTED = 8.2

/** The release a server should be brought to, or null when its own is sound. */
export function saferRelease(version: string): string | null {
  const [, series, patch] = /^(\d+\.\d+)\.(\d+)/.exec(version) ?? []
  const fixed = series === undefined ? undefined : FIXED.get(series)
  if (fixed !== undefined) return Number(patch) >= fixed ? null : `${series}.${fixed}`
  return Number(series) > NEWEST_AFFECTED ? null : '8.0.17'
}
