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
  declarationsOf(kitTokens).map(({ name, plain, schemed, vivid }) => [name, vivid ?? schemed ?? plain]),
);

export interface Pair {
  /** Public token that makes the pair pass or fail, and is moved to mend it. */
  token: string;
  /** What is seen: the path of the token itself, or of what is mixed from it, such as `derived.open-text`. */
  seen: string;
  /** What it is seen on: the path of a token, such as `derived.raised`. */
  on: string;
  use: ContrastRule['use'];
  /** Contrast ratio by WCAG 2.2: 4.5 for text, 3 for icons, borders and focus. */
  atLeast: number;
  /** As CSS; two, where not every browser can paint the first. */
  foregrounds: readonly string[];
  background: string;
}

/** Every pair of colors that must stay legible. */
export const pairs: readonly Pair[] = kitTokens.flatMap(({ path, contrast }) =>
  contrast.flatMap(({ use, as, atLeast, on }) =>
    on.map((reference) => {
      const [seen, ground] = [as === undefined ? path : pathIn(as), pathIn(reference)];
      return {
        token: publicName(path),
        seen,
        on: ground,
        use,
        atLeast,
        foregrounds: foregroundsOf(seen),
        background: referenceTo(ground, kitTokens),
      };
    }),
  ),
);

function foregroundsOf(path: string): string[] {
  const reference = referenceTo(path, kitTokens);
  const { plain, vivid } = declarationsOf(kitTokens).find(({ name }) => reference === `var(${name})`) ?? {};
  return vivid === undefined || plain === undefined ? [reference] : [reference, plain];
}

/** `{mw.open}` -> `mw.open` */
function pathIn(reference: string): string {
  return reference.slice(1, -1);
}

/** A pair as tables name it: `open-text on open-tint`. */
export function pairName({ seen, on }: Pair): string {
  return `${shortName(seen)} on ${shortName(on)}`;
}

/** `derived.open-text` -> `open-text` */
export function shortName(path: string): string {
  return path.slice(path.indexOf('.') + 1);
}
