import type { BrowserCommand } from 'vitest/node';

/** Gives the page of a test a screen of its own: Vitest shrinks a frame that does not fit. */
export const setScreen: BrowserCommand<[width: number, height: number]> = ({ page }, width, height) =>
  page.setViewportSize({ width, height });

/** Turns forced colors on, as in a contrast theme of Windows, or off. */
export const forceColors: BrowserCommand<[isOn: boolean]> = ({ page }, isOn) =>
  page.emulateMedia({ forcedColors: isOn ? 'active' : 'none' });

declare module 'vitest/browser' {
  interface BrowserCommands {
    setScreen: (width: number, height: number) => Promise<void>;
    forceColors: (isOn: boolean) => Promise<void>;
  }
}
