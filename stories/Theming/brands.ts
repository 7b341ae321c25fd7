import { themeOfCode } from '../../.storybook/panels/theme/themeCode.js';
import { themeSheet } from '../../cli/css/themeSheet.js';
import type { Theme } from '../../cli/theme/Theme.js';

/**
 * Three brands, made in the theme editor and nowhere else: from one color, then a font, a radius, a density, and for the
 * last one the hues of the states. Each is what the editor writes into the address.
 */
const CODES = {
  bank: 'accent-0a3d62-3a6990--onAccent-ffffff-ffffff--surface-ffffff-111921--text-13212d-e9eff5--font-Georgia_2c_20_22Times_20New_20Roman_22_2c_20serif--radius-2px--density-0_2e9',
  playful:
    'accent-ff5c8a-ff5c8a--onAccent-20090f-20090f--surface-fff8f0-1c1712--text-231e19-f3ede7--font-_22Comic_20Neue_22_2c_20_22Trebuchet_20MS_22_2c_20sans_2dserif--radius-18px--density-1_2e1',
  neon: 'only-dark--accent-x-00e5ff--onAccent-x-00161b--surface-x-07090d--text-x-ebeff5--open-39ff14-39ff14--soon-f7ff00-f7ff00--closed-ff2079-ff2079--radius-4px',
} as const;

export type BrandName = keyof typeof CODES;

export const brandNames = Object.keys(CODES) as BrandName[];

export function isBrand(name: string): name is BrandName {
  return Object.hasOwn(CODES, name);
}

/** A brand as the command reads it. */
export function brandCalled(name: BrandName): Theme {
  return { ...themeOfCode(CODES[name]), name };
}

/** What the editor exports for it, for an ancestor with its name. */
export function brandSheet(name: BrandName): string {
  return themeSheet(brandCalled(name), `[data-mw-theme="${name}"]`);
}
