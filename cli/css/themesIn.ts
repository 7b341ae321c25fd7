import postcss, { AtRule, CssSyntaxError, type Declaration, type Node, Rule } from 'postcss';
import { CommandError } from '../CommandError.js';
import type { Scheme, Theme } from '../theme/Theme.js';
import { selectorOf } from './selectorOf.js';
import { splitArguments } from './splitArguments.js';

export interface SourceFile {
  /** As the user named it. */
  name: string;
  text: string;
}

interface Setting {
  theme: string;
  schemes: readonly Scheme[];
  property: string;
  value: string;
  /** What wins over what, the first that differs decides. */
  weight: readonly number[];
}

const both: readonly Scheme[] = ['light', 'dark'];

/**
 * The themes that stylesheets make together: one for the page (`:root`, `html`, `.mw`), and one for each other selector,
 * which adds to the page's. Rules under `.dark`, `[data-theme="dark"]` or `prefers-color-scheme` belong to one scheme.
 */
export function themesIn(files: readonly SourceFile[]): Theme[] {
  const settings = files.flatMap(settingsIn).toSorted((a, b) => compare(a.weight, b.weight));
  const isToken = ({ property }: Setting) => property.startsWith('--mw-');
  const names = [...new Set(settings.filter(isToken).map(({ theme }) => theme))];
  return names.sort().map((name) => {
    const own = settings.filter(({ theme }) => theme === name || theme === '');
    return {
      name: name === '' ? ':root' : name,
      schemes: fixedScheme(own) ?? both,
      properties: { light: propertiesOf(own, 'light'), dark: propertiesOf(own, 'dark') },
    };
  });
}

function propertiesOf(settings: readonly Setting[], scheme: Scheme): Map<string, string> {
  const own = settings.filter(
    ({ schemes, property }) => schemes.includes(scheme) && property.startsWith('--'),
  );
  return new Map(own.map(({ property, value }) => [property, value]));
}

/** The scheme of a theme that says `color-scheme: dark` for itself rather than for one of its schemes. */
function fixedScheme(settings: readonly Setting[]): readonly Scheme[] | undefined {
  const value = settings
    .filter(({ property, schemes }) => property === 'color-scheme' && schemes === both)
    .at(-1)?.value;
  const named = both.filter((scheme) => value?.toLowerCase().split(/\s+/).includes(scheme));
  return named.length === 1 ? named : undefined;
}

function settingsIn({ name, text }: SourceFile, file: number): Setting[] {
  const settings: Setting[] = [];
  parse(name, text).walkDecls((declaration) => {
    const { parent, prop } = declaration;
    if (!(parent instanceof Rule) || !(prop.startsWith('--') || prop === 'color-scheme')) return;
    const schemes = schemesAround(parent);
    if (schemes === undefined) return;
    const weight = [declaration.important ? 1 : 0, isLayered(parent) ? 0 : 1];
    for (const selector of splitArguments(parent.selector)) {
      const { theme, scheme, nearness } = selectorOf(selector);
      const own = scheme === undefined ? schemes : schemes.filter((one) => one === scheme);
      settings.push({
        theme,
        schemes: own.length === both.length ? both : own,
        property: prop,
        value: declaration.value.trim(),
        weight: [nearness, ...weight, file, offsetOf(declaration)],
      });
    }
  });
  return settings;
}

function parse(name: string, text: string) {
  try {
    return postcss.parse(text, { from: undefined });
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    throw new CommandError(`${name}:${error.line}:${error.column} is no CSS: ${error.reason}`);
  }
}

/** The schemes for which the at-rules around a rule let it through, `undefined` for rules of special cases. */
function schemesAround(rule: Rule): readonly Scheme[] | undefined {
  let schemes = both;
  for (const { name, params } of atRulesAround(rule)) {
    if (name === 'supports' && /^\s*not\b/.test(params)) return undefined;
    if (name !== 'media') continue;
    const scheme = /^(?:(?:all|screen)\s+and\s+)?\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)$/.exec(
      params.trim(),
    )?.[1];
    if (scheme !== undefined) schemes = schemes.filter((one) => one === scheme);
    else if (!/^(all|screen)$/.test(params.trim())) return undefined;
  }
  return schemes;
}

function isLayered(rule: Rule): boolean {
  return atRulesAround(rule).some(({ name }) => name === 'layer');
}

function atRulesAround(rule: Rule): AtRule[] {
  const found: AtRule[] = [];
  let node: Node | undefined = rule.parent;
  for (; node !== undefined; node = node.parent) {
    if (node instanceof AtRule) found.push(node);
  }
  return found;
}

function offsetOf(declaration: Declaration): number {
  return declaration.source?.start?.offset ?? 0;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((one, place) => one !== b[place]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
