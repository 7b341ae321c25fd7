import dark from '../tokens/dark.tokens.json' with { type: 'json' };
import {
  type ContrastRule,
  declarationsOf,
  publicName,
  referenceTo,
  tokensOf,
} from '../tokens/declarations.mjs';
import kit from '../tokens/kit.tokens.json' with { type: 'json' };

/** All tokens of the kit, as tokens/ has them. */
export const kitTokens = tokensOf(kit, dark);

/** The names of the public custom properties. */
export const publicTokens: readonly string[] = kitTokens
  .filter(({ path }) => path.startsWith('mw.'))
  .map(({ path }) => publicName(path));

/** The public ones that are colors. */
export const publicColors: readonly string[] = kitTokens
  .filter(({ path, type }) => path.startsWith('mw.') && type === 'color')
  .map(({ path }) => publicName(path));

/** The private custom properties, as the kit's CSS declares them. */
export const kitProperties: ReadonlyMap<string, string> = new Map(
  declarationsOf(kitTokens).map(({ name, plain, schemed }) => [name, schemed ?? plain]),
);

export interface Pair {
  /** Public token that is seen. */
  token: string;
  /** What it is seen on: the path of a token, such as `derived.raised`. */
  on: string;
  use: ContrastRule['use'];
  /** Contrast ratio by WCAG 2.2: 4.5 for text, 3 for icons, borders and focus. */
  atLeast: number;
  /** Both as CSS. */
  foreground: string;
  background: string;
}

/** Every pair of colors that must stay legible. */
export const pairs: readonly Pair[] = kitTokens.flatMap(({ path, contrast }) =>
  contrast.flatMap(({ use, atLeast, on }) =>
    on.map((reference) => {
      const ground = reference.slice(1, -1);
      return {
        token: publicName(path),
        on: ground,
        use,
        atLeast,
        foreground: referenceTo(path, kitTokens),
        background: referenceTo(ground, kitTokens),
      };
    }),
  ),
);
