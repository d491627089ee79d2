import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

describe('the log', () => {
  it('is one JSON line an event on stderr, and stdout stays free', () => {
    const { stdout, lines } = logged(
      'info',
      `log.info('listening', { url: 'http://x' }); log.error('turn.failed', { error: 'Error', code: null })`,
    )
    expect(stdout).toBe('')
    expect(lines.map(line => JSON.parse(line))).toEqual([
      { level: 'info', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), event: 'listening', url: 'http://x' },
      { level: 'error', time: expect.any(String), event: 'turn.failed', error: 'Error', code: null },
    ])
  })

  it('lets nobody forge a line with a name', () => {
    const { lines } = logged('info', `log.warn('x', { name: 'Anna\\n{"level":"error"}' })`)
    expect(lines).toHaveLength(1)
  })

  it('leaves out what is under its level', () => {
    expect(logged('warn', `log.info('a'); log.warn('b'); log.error('c')`).lines.map(line => JSON.parse(line).event)).toEqual(['b', 'c'])
    expect(logged('silent', `log.error('c')`).lines).toEqual([])
  })
})

function logged(level: string, calls: string): { readonly stdout: string; readonly lines: readonly string[] } {
  const file = new URL('../../src/telemetry/log.ts', import.meta.url).href
  const program = `import { pinoLog } from '${file}'; const log = pinoLog('${level}'); ${calls}`
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', program])
  return {
    stdout: stdout.toString(),
    lines: stderr
      .toString()
      .split('\n')
      .filter(line => line !== ''),
  }
}
