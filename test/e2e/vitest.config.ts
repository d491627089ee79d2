import { defineConfig } from 'vitest/config'

/** The real client in a real browser: one test file at a time, and steps that wait for a page. */
export default defineConfig({
  test: { include: ['test/e2e/**/*.test.ts'], fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000 },
})
