import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Where Debian's package has it. */
export const chromiumFile = '/usr/bin/chromium'

/** An address that exists nowhere: what is asked of it is answered from memory. */
const site = 'https://perennial.test/'

/**
 * As strict as a page can be: only its own files, no code made from text, and nothing asked of any other place.
 */
const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; img-src data:"

/** How a page is opened. */
export interface ChromiumOptions {
  /** The program. Defaults to Debian's. */
  readonly program?: string
  /** More words for its command line. */
  readonly words?: readonly string[]
}

/**
 * Opens a page in headless Chromium, does the work with it and ends Chromium, also when the work fails. The page's files
 * come from memory, and it reaches nothing else.
 *
 * @param files Text of each file by name; the page loads the module `page.js`.
 * @throws Error when there is no Chromium, when the work fails, or when anything went wrong in the page.
 */
export async function withPage<Result>(
  files: Readonly<Record<string, string>>,
  work: (page: Page, browser: Browser) => Promise<Result>,
  { program = chromiumFile, words = [] }: ChromiumOptions = {}
): Promise<Result> {
  if (!existsSync(program)) {
    throw new Error(
      `These tests play the engine in Chromium, and there is none at ${program}. Install Debian's with\n` +
        '  sudo apt-get install -y --no-install-recommends chromium\nor, as root, with\n  node test/setup/debian.js'
    )
  }
  const browser = await chromium.launch({
    executablePath: program,
    args: ['--disable-quic', '--disable-sync', ...words]
  })
  try {
    const page = await browser.newPage()
    const faults = await serve(page, files)
    await page.goto(site)
    const result = await work(page, browser)
    if (faults.length > 0) throw new Error(faults.join('\n'))
    return result
  } finally {
    await browser.close()
  }
}

/** Answers whatever the page asks for; the list to which all that goes wrong in it is added. */
async function serve(page: Page, files: Readonly<Record<string, string>>): Promise<string[]> {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`in the page: ${error.message}`))
  page.on('console', (message) => faults.push(`the page says: ${message.text()}`))
  await page.route('**/*', async (route) => {
    const url = route.request().url()
    const name = url.slice(site.length)
    if (url === site) await route.fulfill({ contentType: 'text/html', headers, body: html })
    else if (name in files) await route.fulfill({ contentType: 'text/javascript', headers, body: files[name]! })
    else {
      faults.push(`the page asked for ${url}`)
      await route.abort()
    }
  })
  return faults
}

const headers = { 'Content-Security-Policy': policy }

const html =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="page.js"></script>'
