import { chromium, type Page } from 'playwright-core'
import { chromiumFile } from './chromium.js'

const address = 'https://perennial.test/'

/**
 * Opens a self-contained page in headless Chromium and does the work with it: it is given the page alone, and reaches nothing.
 *
 * @param html The page.
 * @param width Of the window, in pixels.
 * @param work What to do with the page; text is run in it, since this code has no types of a browser.
 * @returns What the work gave, and everything that went wrong: errors, words on the console, dialogs, requests.
 */
export async function withStillPage<Result>(html: string, width: number, work: (page: Page) => Promise<Result>) {
  const browser = await chromium.launch({ executablePath: chromiumFile })
  try {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(`in the page: ${error.message}`))
    page.on('console', (message) => faults.push(`the page says: ${message.text()}`))
    page.on('dialog', async (dialog) => {
      faults.push(`the page asks: ${dialog.message()}`)
      await dialog.dismiss()
    })
    await page.route('**/*', async (route) => {
      if (route.request().url() === address) return route.fulfill({ contentType: 'text/html', body: html })
      faults.push(`the page asked for ${route.request().url()}`)
      return route.abort()
    })
    await page.goto(address)
    return { result: await work(page), faults }
  } finally {
    await browser.close()
  }
}
