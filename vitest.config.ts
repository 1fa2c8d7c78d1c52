import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { playBuilt } from './test/setup/built.js'

/** Tests that play whole fairs play what is built, three times as fast; it is built anew where sources are younger. */
const onBuilt = {
  plugins: [playBuilt()],
  test: { globalSetup: './test/setup/built.ts', server: { deps: { external: [/\/dist\//] } } }
}

/** Long statistical proofs, minutes each: `npm run evidence`. They do not decide and are left out of `npm test`. */
const evidence = {
  extends: true as const,
  plugins: onBuilt.plugins,
  test: {
    ...onBuilt.test,
    name: 'evidence',
    include: ['test/**/*.evidence.test.ts'],
    testTimeout: 3_600_000
  }
}

/**
 * Two projects in one `npm test`: `fast` answers in seconds while one works; `slow` plays whole fairs, notebooks and
 * the command line. The results are also written as JSON, from which `test/setup/summary.js` takes its line.
 */
export default defineConfig({
  test: {
    // Vitest keeps one core for itself, which on two is half of the machine.
    maxWorkers: availableParallelism(),
    reporters: ['default', 'json'],
    outputFile: { json: 'out/test.json' },
    setupFiles: ['test/setup/properties.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{slow,evidence}.test.ts'],
          // Files share what they import, nearly all of it pure: to load it anew for each took as long as all tests.
          isolate: false,
          testTimeout: 20_000
        }
      },
      {
        extends: true,
        plugins: onBuilt.plugins,
        test: {
          ...onBuilt.test,
          name: 'slow',
          include: ['test/**/*.slow.test.ts'],
          isolate: false,
          testTimeout: 300_000
        }
      },
      ...(process.env.EVIDENCE === '1' ? [evidence] : [])
    ]
  }
})
