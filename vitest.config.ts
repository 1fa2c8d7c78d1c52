import { defineConfig } from 'vitest/config'

/**
 * Two projects in one `npm test`: `fast` answers in seconds while one works; `slow` plays whole fairs, notebooks and
 * the command line.
 */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: { name: 'fast', include: ['test/**/*.test.ts'], exclude: ['test/**/*.slow.test.ts'], testTimeout: 20_000 }
      },
      { extends: true, test: { name: 'slow', include: ['test/**/*.slow.test.ts'], testTimeout: 300_000 } }
    ]
  }
})
