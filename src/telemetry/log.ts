import { destination, pino, stdTimeFunctions } from 'pino'
import type { Log } from '../app/log.ts'

/** What is let through: this and everything graver. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** One JSON line an event, to stderr: stdout belongs to answers, and a newline in a name forges nothing. */
export function pinoLog(level: LogLevel): Log {
  const logger = pino(
    { level, base: null, messageKey: 'event', timestamp: stdTimeFunctions.isoTime, formatters: { level: label => ({ level: label }) } },
    // Synchronous, so that the last line before a crash is there.
    destination({ fd: 2, sync: true }),
  )
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
  }
}
