import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from './run.js';

const bad = 'test/fixtures/themes/bad.css';

describe('theme check', () => {
  it('passes a theme that passes', () => {
    const { code, out } = run(['theme', 'check', 'my.css'], {
      'my.css': ':root { --mw-accent: #6d28d9; --mw-on-accent: light-dark(#fff, #fff) }',
    });
    expect(out).toContain('All pairs pass.');
    expect(out).toMatch(/on-accent on accent +text +4\.5 +7\.10 +7\.10/);
    expect(code).toBe(0);
  });

  it('passes the theme of the README', () => {
    const [, css = ''] = /```css\n(:root[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
    expect(run(['theme', 'check', 'my.css'], { 'my.css': css }).code).toBe(0);
  });

  it('catches a bad theme and says what would pass', () => {
    const { code, out } = run(['theme', 'check', bad]);
    expect(code).toBe(1);
    expect(out).toMatch(/text on surface +text +4\.5 +1\.84 ✗/);
    expect(out).toMatch(/open-text on open-tint +text +4\.5 +1\.\d\d ✗/);
    expect(out).toMatch(/pairs fail/);
    expect(out).toMatch(/--mw-surface +light +#3f6fd8 -> #[0-9a-f]{6}/);
    expect(out).toMatch(/--mw-text +light +#9aa3b2 -> /);
  });

  it.each([
    ['a bad theme', readFileSync(bad, 'utf8')],
    ['grey on white', ':root { --mw-surface: #fff; --mw-text: #aaa; --mw-muted: #ccc }'],
    [
      'pale lines and dark tints',
      ':root { --mw-soon-tint: #835c00; --mw-closed-tint: #888; --mw-line: #eee; --mw-focus: #ddd }',
    ],
  ])('gives a repair that makes %s pass', (_, css) => {
    for (const scheme of ['light', 'dark']) {
      const { out } = run(['theme', 'check', 'my.css', '--json', '--scheme', scheme], { 'my.css': css });
      const [{ nearest }] = JSON.parse(out);
      const lines = nearest.map(({ token, to }: { token: string; to: string }) => `${token}: ${to};`);
      const files = { 'my.css': `${css} :root { ${lines.join(' ')} }` };
      expect(run(['theme', 'check', 'my.css', '--scheme', scheme], files)).toMatchObject({ code: 0 });
    }
  });

  it('is content with the nearest color, not any', () => {
    const { out } = run(['theme', 'check', 'my.css'], {
      'my.css': ':root { --mw-muted: #7d7d7d; --mw-surface: #fff; color-scheme: light }',
    });
    const [, to = ''] = /--mw-muted +light +#7d7d7d -> #(\w\w)/.exec(out) ?? [];
    expect(Number.parseInt(to, 16)).toBeGreaterThan(0x60);
  });

  it('tells a page without dark how to say so', () => {
    const { code, out } = run(['theme', 'check', 'my.css'], {
      'my.css': ':root { --mw-surface: light-dark(#fff, #111); --mw-text: #111 }',
    });
    expect(code).toBe(1);
    expect(out).toContain('Only dark fails. If your page is never dark, say "color-scheme: light"');
  });

  it('reads what one file declares and another uses', () => {
    const files = {
      'brand.css': ':root { --brand: #14532d }',
      'my.css': ':root { --mw-accent: var(--brand); --mw-on-accent: #fff }',
    };
    expect(run(['theme', 'check', 'brand.css', 'my.css'], files).code).toBe(0);
    const alone = run(['theme', 'check', 'my.css'], files);
    expect(alone.code).toBe(2);
    expect(alone.err).toContain(':root: cannot read var(--brand): --brand is not declared in what was given');
  });

  it('prints JSON', () => {
    const { code, out } = run(['theme', 'check', bad, '--json']);
    expect(code).toBe(1);
    const [theme] = JSON.parse(out);
    expect(theme).toMatchObject({ theme: ':root', passes: false });
    expect(theme.pairs).toContainEqual({
      token: '--mw-text',
      seen: 'mw.text',
      on: 'mw.surface',
      use: 'text',
      atLeast: 4.5,
      scheme: 'light',
      ratio: expect.closeTo(1.84, 1),
      passes: false,
      foreground: '#9aa3b2',
      background: '#3f6fd8',
    });
    expect(theme.nearest[0]).toMatchObject({
      token: expect.any(String),
      scheme: 'light',
      from: expect.any(String),
    });
  });

  it('warns of a token that there is not', () => {
    const { code, err } = run(['theme', 'check', 'my.css'], { 'my.css': ':root { --mw-color: red }' });
    expect(code).toBe(0);
    expect(err).toMatch(/^--mw-color is no public token and has no effect/);
  });

  it('takes a yellow for a yellow, and advises no brown', () => {
    const { code, out, err } = run(['theme', 'check', 'my.css'], {
      'my.css': ':root { --mw-soon: #f5c400 }',
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toMatch(/Nearest|Warning/);
  });

  it('moves a tint that is set, and neither hue nor text', () => {
    const { code, out } = run(['theme', 'check', 'my.css', '--scheme', 'light'], {
      'my.css': ':root { --mw-soon-tint: #835c00 }',
    });
    expect(code).toBe(1);
    const [, advice = ''] = out.split('taken together:');
    expect(advice.match(/--mw-[\w-]+/g)).toEqual(['--mw-soon-tint']);
  });

  it('moves a text that is too light for the states, and leaves them their hues', () => {
    const { out } = run(['theme', 'check', 'my.css', '--scheme', 'light'], {
      'my.css': ':root { --mw-text: #555 }',
    });
    expect(out).toMatch(/--mw-text +light +#555555 -> #/);
    expect(out).not.toMatch(/--mw-(open|soon|closed)\S* +light +#\w+ ->/);
  });

  it.each([
    ['the red of a brand', '#e11d48', 'closed'],
    ['the green of WhatsApp', '#25d366', 'open'],
    ['yellow', '#ffe600', 'soon'],
  ])('warns where %s cannot be told from a state', (_, accent, state) => {
    const { code, out } = run(['theme', 'check', 'my.css'], {
      'my.css': `:root { --mw-accent: ${accent}; --mw-on-accent: #000 }`,
    });
    expect(out).toMatch(
      new RegExp(`^Warning, light and dark: --mw-${state} #\\w+ looks like --mw-accent ${accent}\\. `, 'm'),
    );
    expect(out.match(/Warning/g)).toHaveLength(1);
    expect(code).toBe(out.includes('✗') ? 1 : 0);
  });

  it.each(['#1f5fd0', '#f97316', '#c6f000', '#14532d', '#d6006c', '#111111', '#ffffff'])(
    'does not warn of %s',
    (accent) => {
      const { out } = run(['theme', 'check', 'my.css', '--json'], {
        'my.css': `:root { --mw-accent: ${accent} }`,
      });
      expect(JSON.parse(out)[0].looksLikeAccent).toEqual([]);
    },
  );

  it('sees a translucent color over what is below it', () => {
    const { out } = run(['theme', 'check', 'my.css'], {
      'my.css': ':root { --mw-muted: rgb(0 0 0 / 0.2); color-scheme: light }',
    });
    expect(out).toMatch(/muted on surface +text +4\.5 +1\.6\d ✗/);
  });

  it.each([
    [['theme', 'check'], /needs a file/],
    [['theme', 'check', 'nowhere.css'], /cannot open nowhere\.css/],
    [['theme', 'check', 'empty.css'], /sets none of the public tokens \(--mw-accent/],
    [['theme', 'check', 'broken.css'], /broken\.css:1:1 is no CSS/],
    [['theme', 'check', 'nocolor.css'], /cannot read 12: it is no color/],
    [['theme', 'check', 'broken.json'], /broken\.json is no JSON/],
    [['theme', 'check', 'list.json'], /no document of design tokens/],
    [['theme', 'check', 'other.json'], /has none of the public tokens/],
    [['theme', 'paint'], /no command "theme paint"/],
    [['--color'], /Unknown option/],
  ])('%j is refused with a reason', (args, why) => {
    const { code, out, err } = run(args, {
      'empty.css': 'a { color: red }',
      'broken.css': ':root {',
      'nocolor.css': ':root { --mw-text: 12 }',
      'broken.json': '{',
      'list.json': '[]',
      'other.json': '{ "size": { "$value": 1 } }',
    });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(why);
    expect(err).toMatch(/^react-messaging-window: /);
  });

  it('prints how it is used', () => {
    expect(run([])).toMatchObject({ code: 0, out: expect.stringContaining('theme check <file...>') });
  });
});
