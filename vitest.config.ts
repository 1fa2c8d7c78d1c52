import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { playBuilt } from './test/setup/built.js'

/** Tests that play whole fairs play what is built, three times as fast; it is built anew where sources are younger. */
const onBuilt = {
  plugins: [playBuilt()],
  test: { globalSetup: './test/setup/built.ts', server: { deps: { external: [/\/dist\//] } } }
}

/** `npm test` has built all that there is, and plays it in fast tests too; while one works, these play what is written. */
const onWritten = process.env.npm_lifecycle_event === 'test' ? onBuilt : { plugins: [], test: {} }

/**
 * Within a project notebooks come first, so that at the end no core waits for one: they take longest, in files that are the
 * shortest, and vitest begins with long files where it knows no times.
 */
class NotebooksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(({ project }) => project.name))]
    const place = ({ project, moduleId }: TestSpecification) =>
      2 * projects.indexOf(project.name) + (moduleId.includes('/test/notebook/notebooks/') ? 0 : 1)
    return sorted.sort((one, other) => place(one) - place(other))
  }
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
    sequence: { sequencer: NotebooksFirst },
    projects: [
      {
        extends: true,
        plugins: onWritten.plugins,
        test: {
          ...onWritten.test,
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
