import { differenceOf, hexOf } from '../color.js';
import { groundIn } from './colorIn.js';
import type { Scheme, Theme } from './Theme.js';

/** A state whose hue cannot be told from the color of buttons. */
export interface Lookalike {
  token: string;
  schemes: Scheme[];
  color: string;
  accent: string;
}

/** Green beside the green of WhatsApp is nearer than this; lime beside yellow and orange beside red are not. */
const TOO_NEAR = 0.1;

/** The states of a theme that look like its accent. They stay legible: this is no failure. */
export function lookalikesOf(theme: Theme): Lookalike[] {
  const found = new Map<string, Lookalike>();
  for (const scheme of theme.schemes) {
    const accent = groundIn(theme, scheme, 'var(--_accent)');
    for (const name of ['open', 'soon', 'closed']) {
      const color = groundIn(theme, scheme, `var(--_${name})`);
      if (differenceOf(color, accent) >= TOO_NEAR) continue;
      const one = { token: `--mw-${name}`, color: hexOf(color), accent: hexOf(accent) };
      const key = Object.values(one).join();
      found.set(key, { ...one, schemes: [...(found.get(key)?.schemes ?? []), scheme] });
    }
  }
  return [...found.values()];
}
