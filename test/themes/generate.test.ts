import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from './run.js';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

/** The exit code of the check of what generate writes. */
function checkOfGenerated(args: readonly string[], file = 'out.css', checkArgs: readonly string[] = []) {
  const { code, files, err } = run(['theme', 'generate', ...args, '--out', file]);
  return code === 0 ? run(['theme', 'check', file, ...checkArgs], files).code : err;
}

describe('theme generate', () => {
  it('passes its own check for any accent', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(hex, (accent) => {
        expect(checkOfGenerated(['--accent', accent])).toBe(0);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('passes its own check for any light or dark surface', { timeout: 60_000 }, () => {
    const surface = hex.filter((color) => {
      const bytes = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
      return bytes.every((byte) => byte > 210) || bytes.every((byte) => byte < 45);
    });
    const cases = fc.sample(fc.tuple(hex, surface), { numRuns: 25, seed: 7 });
    for (const [accent, ground] of cases) {
      expect(checkOfGenerated(['--accent', accent, '--surface', ground])).toBe(0);
    }
  });

  it('keeps an accent on which text can be read, and chooses that text', () => {
    const { out } = run(['theme', 'generate', '--accent', '#6d28d9']);
    expect(out).toMatch(/^:root \{\n {2}--mw-accent: #6d28d9;\n {2}--mw-on-accent: #ffffff;/);
    expect(out).toMatch(/--mw-accent: light-dark\(#6d28d9, #[0-9a-f]{6}\);/);
    expect(run(['theme', 'generate', '--accent', 'yellow']).out).toMatch(
      /--mw-accent: #ffff00;\n {2}--mw-on-accent: #[01]/,
    );
  });

  it('says where the brand looks like a state', () => {
    const { code, err } = run(['theme', 'generate', '--accent', '#e11d48', '--scheme', 'light']);
    expect(code).toBe(0);
    expect(err).toMatch(/^Warning, light: --mw-closed #\w+ looks like --mw-accent #e11d48\./);
  });

  it.each(['light', 'dark'])('fixes the scheme %s where asked to', (scheme) => {
    const { out } = run([
      'theme',
      'generate',
      '--accent',
      '#0a7',
      '--scheme',
      scheme,
      '--selector',
      '.brand',
    ]);
    expect(out).toMatch(new RegExp(`^\\.brand \\{\\n  color-scheme: ${scheme};`));
    expect(out).not.toContain('light-dark(');
  });

  it('takes the surface as it is for the scheme that it suits', () => {
    const { out } = run(['theme', 'generate', '--accent', '#0a7', '--surface', '#101820']);
    expect(out).toMatch(/--mw-surface: light-dark\(#ffffff, #101820\)/);
  });

  it('writes DTCG tokens that pass their check, too', () => {
    expect(checkOfGenerated(['--accent', '#d6006c', '--json'], 'out.json')).toBe(0);
    expect(
      checkOfGenerated(['--accent', '#d6006c', '--json', '--scheme', 'light'], 'light.json', [
        '--scheme',
        'light',
      ]),
    ).toBe(0);
  });

  it.each([
    [[], /needs --accent/],
    [['--accent', 'brandish'], /--accent "brandish" is no color/],
    [['--accent', '#6d28d980'], /must be opaque/],
    [['--accent', '#000', '--scheme', 'dim'], /--scheme "dim" is not known/],
    [['--accent', '#000', '--surface', '#fff', '--scheme', 'dark'], /--surface suits a light scheme/],
    [
      ['--accent', '#000', '--surface', '#777'],
      /the surface #777777 leaves no room .* the nearest that does is #/,
    ],
    [['--accent', '#000', '--selector', 'a {'], /is no selector/],
  ])('%j is refused with a reason', (args, why) => {
    const { code, out, err } = run(['theme', 'generate', ...args]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(why);
  });
});
