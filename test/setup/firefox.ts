import { type PlaywrightProviderOptions, playwright } from '@vitest/browser-playwright';

/**
 * Vitest's provider for Debian's Firefox ESR, which Playwright drives through WebDriver BiDi. Two faults of that
 * driver are worked around: it loses the names of frames, by which Vitest finds the one with the test, and it
 * takes an element in a transformed frame for invisible (see `untransformedFrame`).
 */
export function firefoxEsr(options: PlaywrightProviderOptions): ReturnType<typeof playwright> {
  const option = playwright(options);
  const providerFactory = option.providerFactory.bind(option);
  return {
    ...option,
    providerFactory(project) {
      const provider = providerFactory(project);
      const contextOf = provider.getCommandsContext.bind(provider);
      provider.getCommandsContext = (sessionId) => {
        const context = contextOf(sessionId) as CommandsContext;
        return { ...context, frame: () => testFrameOf(context) };
      };
      return provider;
    },
  };
}

interface CommandsContext extends Record<string, unknown> {
  page: {
    locator(selector: string): { elementHandle(): Promise<{ contentFrame(): Promise<unknown> }> };
  };
}

async function testFrameOf({ page }: CommandsContext): Promise<unknown> {
  const element = await page.locator('iframe[data-vitest="true"]').elementHandle();
  return element.contentFrame();
}

/** A script for Vitest's page around the tests, which scales their frame. */
export const untransformedFrame = `
  const style = document.createElement('style');
  style.textContent = 'iframe, :has(> iframe) { transform: none !important }';
  document.head.append(style);
`;
