import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '../../../scripts/browsers.mjs';

/** The browser of the tests; `npm test` makes sure that there is one. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch(chromiumLaunchOptions() ?? {});
}

/** A page, and everything that it says in its console or throws, for the test to find empty. */
export async function openPage(
  browser: Browser,
  options?: BrowserContextOptions,
): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage(options);
  const said: string[] = [];
  page.on('console', (message) => {
    // React's development build recommends its tools.
    if (!message.text().includes('React DevTools')) said.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`thrown: ${error.message}`));
  page.on('requestfailed', (request) => said.push(`failed: ${request.url()}`));
  return { page, said };
}
