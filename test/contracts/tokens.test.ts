import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hexOf } from '../../cli/color.js';
import { kitTokens, pairs, publicTokens } from '../../cli/kit.js';
import { groundIn } from '../../cli/theme/colorIn.js';
import { defaultTheme } from '../../cli/theme/Theme.js';
import { styleFiles } from '../../scripts/styles.mjs';
import { tokenSheet } from '../../scripts/tokens.mjs';
import { PUBLIC_TOKENS } from '../../src/components/RiskAlert/panelPlace.js';
import { colorText, type DtcgColor, referenceTo, tokensOf } from '../../tokens/declarations.mjs';
import { root } from './sources.js';
import { withoutComments } from './styleRules.js';

const sheets = styleFiles().map((file) => ({
  name: basename(file),
  css: withoutComments(readFileSync(file, 'utf8')),
}));
const colors = kitTokens.filter(({ type }) => type === 'color');

describe('token source', () => {
  it('is what tokens.css begins with; "npm run tokens" writes it', () => {
    const sheet = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8');
    expect(sheet.slice(0, tokenSheet().length)).toBe(tokenSheet());
  });

  it('has the public tokens, at most 16, each described', () => {
    expect(publicTokens).toEqual([...PUBLIC_TOKENS]);
    expect(publicTokens.length).toBeLessThanOrEqual(16);
    expect(kitTokens.filter(({ description }) => description === '')).toEqual([]);
  });

  it('gives every color the hex of its components', () => {
    const wrong = colors
      .flatMap(({ path, value, dark }) =>
        [value, dark].map((one) => ({ path, color: one as DtcgColor | undefined })),
      )
      .filter(({ color }) => typeof color === 'object' && color.alpha === undefined)
      .filter(
        ({ color }) =>
          color !== undefined && hexOf(groundIn(defaultTheme, 'light', colorText(color))) !== color.hex,
      );
    expect(wrong).toEqual([]);
  });

  it.each(colors.filter(({ css }) => css !== undefined))(
    '$path has the colors that its CSS makes',
    (token) => {
      const made = (['light', 'dark'] as const).map((scheme) =>
        hexOf(groundIn(defaultTheme, scheme, referenceTo(token.path, kitTokens))),
      );
      expect([token.value, token.dark].map((color) => (color as DtcgColor).hex)).toEqual(made);
    },
  );

  it('is read by a resolver that knows nothing of the kit', () => {
    const resolver = JSON.parse(readFileSync(join(root, 'tokens/kit.resolver.json'), 'utf8'));
    expect(resolver.modifiers.scheme.contexts).toEqual({ light: [], dark: [{ $ref: 'dark.tokens.json' }] });
  });

  it('refuses a reference to nothing', () => {
    expect(() => referenceTo('mw.none', kitTokens)).toThrow('no token mw.none');
    const token = { $value: { shadow: 1 }, $type: 'color', $description: '' };
    const tokens = tokensOf({ ground: { odd: token } }, {});
    expect(() => referenceTo('ground.odd', tokens)).toThrow('unreadable token value');
  });
});

describe('pairs of colors', () => {
  it('hold every public color that is seen', () => {
    const seen = new Set(pairs.flatMap(({ token, on }) => [token, `--mw-${on.slice(on.indexOf('.') + 1)}`]));
    const colorTokens = colors
      .filter(({ path }) => path.startsWith('mw.'))
      .map(({ path }) => `--mw-${path.slice(3)}`);
    expect(colorTokens.filter((token) => !seen.has(token))).toEqual([]);
  });

  it('ask 4.5 for text and 3 for what is no text', () => {
    expect(pairs.filter(({ use, atLeast }) => atLeast !== (use === 'text' ? 4.5 : 3))).toEqual([]);
  });

  it('know every tint that the stylesheet paints, or one that is stronger', () => {
    const known = kitTokens.flatMap(({ css }) => (css === undefined ? [] : tintsIn(cssWithNames(css))));
    const painted = sheets
      .filter(({ name }) => name !== 'tokens.css')
      .flatMap(({ css }) => [...css.matchAll(/background:\s*(color-mix\([^;]*\));/g)])
      .map(([, text = '']) => meaningOf(text))
      .flatMap(tintsIn);
    expect(painted.length).toBeGreaterThan(3);
    const unknown = painted.filter(
      ({ of, share, into }) => !known.some((one) => one.of === of && one.into === into && one.share >= share),
    );
    expect(unknown).toEqual([]);
  });
});

describe('tones', () => {
  const { css = '' } = sheets.find(({ name }) => name === 'tokens.css') ?? {};

  it.each([
    ['neutral', 'mw.muted', 'mw.muted', 'ground.idle-tint'],
    ['open', 'derived.open-text', 'derived.open-mark', 'mw.open-tint'],
    ['soon', 'derived.soon-text', 'derived.soon-mark', 'mw.soon-tint'],
    ['closed', 'derived.closed-text', 'derived.closed-mark', 'mw.closed-tint'],
    ['human', 'derived.human-text', 'derived.human-mark', 'derived.human-tint'],
    ['urgent', 'mw.text', 'derived.soon-mark', 'mw.soon-tint'],
  ])('%s has the colors of the token source, in pairs that are checked', (tone, text, mark, tint) => {
    const rules = [...css.matchAll(/\.mw(:where\([^)]*\))? \{([^}]*)\}/g)];
    const bodies = rules.map(([, where = tone, body]) => (where.includes(tone) ? body : ''));
    const set = new Map(
      [...bodies.join('').matchAll(/(--_[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
    );
    expect(['text', 'mark', 'tint'].map((part) => set.get(`--_tone-${part}`))).toEqual(
      [text, mark, tint].map((path) => referenceTo(path, kitTokens)),
    );
    expect(pairs.filter(({ seen, on }) => seen === text && on === tint)).not.toEqual([]);
  });
});

describe('stylesheet', () => {
  it.each(sheets.filter(({ css }) => /\b(transition|animation):/.test(css)))(
    '$name moves nothing where motion is to be reduced',
    ({ css }) => {
      const moving = selectorsWith(
        css.replace(/@media[\s\S]*/, ''),
        /\b(?:transition|animation):(?!\s*none)/,
      );
      const still = selectorsWith(reducedMotionIn(css), /\b(?:transition|animation):\s*none/);
      expect(moving.filter((selector) => !still.includes(selector))).toEqual([]);
    },
  );

  // Forced colors draw a border that is transparent otherwise.
  it('WindowBadge.css, RiskAlert.css, WindowComposer.css and controls.css have borders where colors are forced', () => {
    const cssOf = (file: string) => sheets.find(({ name }) => name === file)?.css ?? '';
    expect(cssOf('WindowBadge.css')).toContain('border: 1px solid transparent');
    expect(cssOf('RiskAlert.css')).toContain('border: 1px solid transparent');
    expect(cssOf('WindowComposer.css')).toContain('border: 1px solid var(--_line-soft)');
    expect(cssOf('controls.css')).toContain('border: 1px solid var(--_line-soft)');
  });

  it.each(['TemplateSelector.css', 'TemplatePreview.css'])(
    '%s has borders where colors are forced',
    (name) => {
      const { css = '' } = sheets.find((sheet) => sheet.name === name) ?? {};
      const forced = css.slice(css.indexOf('@media (forced-colors: active)'));
      expect(forced).toMatch(
        /border(?:-color|-inline-start)?:[^;]*(?:CanvasText|ButtonText|Highlight|currentColor)/,
      );
      expect(forced).not.toContain('var(--_');
    },
  );
});

/** A tint in the preview's own words for colors as the ground that it stands for. */
function meaningOf(text: string): string {
  return text.replace(/var\(--_faint\)/g, 'var(--_muted)').replace(/var\(--_bubble\)/g, 'var(--_surface)');
}

function cssWithNames(css: string): string {
  return css.replace(/\{\w+\.([\w-]+)\}/g, 'var(--_$1)');
}

function tintsIn(text: string) {
  return [...text.matchAll(/color-mix\(in \w+, var\((--_[\w-]+)\) (\d+)%, var\((--_[\w-]+)\)\)/g)].map(
    ([, of, share, into]) => ({ of, share: Number(share), into }),
  );
}

function reducedMotionIn(css: string): string {
  return [...css.matchAll(/@media \(prefers-reduced-motion: reduce\) \{([\s\S]*?)\n\}/g)]
    .map(([, inner]) => inner)
    .join();
}

/** Selectors of the rules whose declarations match. */
function selectorsWith(css: string, declarations: RegExp): string[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, , body = '']) => declarations.test(body))
    .map(([, selector = '']) => selector.trim());
}
