/**
 * Makes sure that the Debian packages which tests need are there, before `npm test`: installs them when it is root on a
 * system with apt-get, and else says exactly what to install and exits with 1. Another package is one more entry of
 * `needs`. Nothing goes to standard output.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Each package, what for, and files that are there once it is installed. */
const needs = [
  {
    name: 'fonts-noto-cjk',
    purpose: 'draws charts with Chinese labels',
    files: [
      '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
      '/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc'
    ]
  },
  {
    name: 'chromium',
    purpose: 'plays the engine in a browser',
    files: ['/usr/bin/chromium', '/usr/lib/chromium/chromium']
  },
  {
    name: 'jupyter-nbconvert',
    purpose: 'plays a notebook through the real Jupyter kernel',
    files: ['/usr/bin/jupyter-nbconvert']
  }
]

function missing() {
  return needs.filter(({ files }) => !files.every((file) => existsSync(file)))
}

function runsAsRoot() {
  return process.getuid?.() === 0
}

/** Runs apt-get with its output on standard error; whether it went well. */
function aptGet(...words) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', words, { stdio: ['ignore', 2, 2], env: environment }).status === 0
}

function install(names) {
  if (!aptGet('--version')) return false
  return aptGet('update') && aptGet('install', '-y', '--no-install-recommends', ...names)
}

function namesOf(packages) {
  return packages.map(({ name }) => name)
}

const absent = missing()
if (absent.length > 0 && runsAsRoot()) {
  process.stderr.write(`installing for the tests: ${namesOf(absent).join(' ')}\n`)
  install(namesOf(absent))
}

const stillAbsent = missing()
if (stillAbsent.length > 0) {
  const lines = [
    'The tests need Debian packages that are not installed:',
    ...stillAbsent.map(({ name, purpose, files }) => `  ${name}, which ${purpose} (looked for ${files.join(', ')})`),
    'Install them with',
    `  sudo apt-get install -y ${namesOf(stillAbsent).join(' ')}`
  ]
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exitCode = 1
}
