/** Whether the store can be reached, asked with a limit and remembered for a moment so that probes cannot wear it out. */
export type Readiness = () => Promise<boolean>

const PING_LIMIT = 1_000
const REMEMBERED = 2_000

/** Readiness from the store's ping, which rejects when it cannot be reached. */
export function readinessOf(ping: () => Promise<void>): Readiness {
  let last: { readonly at: number; readonly answer: Promise<boolean> } | null = null
  return () => {
    if (!last || Date.now() - last.at > REMEMBERED) last = { at: Date.now(), answer: answersInTime(ping) }
    return last.answer
  }
}

function answersInTime(ping: () => Promise<void>): Promise<boolean> {
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve(false), PING_LIMIT)
    ping()
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer))
  })
}
