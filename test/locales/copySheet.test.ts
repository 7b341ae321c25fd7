import { describe, expect, it } from 'vitest';
import { textsIn } from '../../cli/strings/textsIn.js';
import { es } from '../../src/locales/es.js';
import { esTemplates } from '../../src/locales/templates/es.js';
import { english } from '../../src/strings/english.js';
import { run } from '../themes/run.js';

const sheetOf = (locale: string) => run(['strings', 'export', '--locale', locale]).out;
const importing = (csv: string, locale: string, ...more: string[]) =>
  run(['strings', 'import', 'sheet.csv', '--locale', locale, ...more], { 'sheet.csv': csv });

/** A sheet with the text of some keys changed. */
function changed(csv: string, texts: Record<string, string>): string {
  const lines = csv.split('\n').map((line) => {
    const key = Object.keys(texts).find((name) => line.startsWith(`${name},`));
    return key === undefined ? line : `${key},,,,${JSON.stringify(texts[key]).replaceAll('\\"', '""')}`;
  });
  return lines.join('\n');
}

describe('strings export', () => {
  it('prints every text with where it is seen and how long it may be', () => {
    const { code, out } = run(['strings', 'export']);
    expect(code).toBe(0);
    const [head, ...rows] = out.trim().split('\n');
    expect(head).toBe('key,where,limit,en');
    expect(rows).toHaveLength(textsIn(english).size);
    expect(out).toContain('badge.open,"Badge in a toolbar; {time} is such as 18h, {until} a date",70,');
  });

  it('has a row for each plural form of the language, and the translation as far as there is one', () => {
    expect(sheetOf('ru')).toMatch(/^composer\.nudge\.few,/m);
    expect(sheetOf('ja')).not.toMatch(/^composer\.nudge\.one,/m);
    expect(sheetOf('es')).toContain(es.badge.noLimit);
    expect(sheetOf('nl')).toMatch(/^badge\.noLimit,[^,]*.*,No time limit,$/m);
  });

  it('says what is no language', () => {
    expect(run(['strings', 'export', '--locale', 'deutsch!'])).toMatchObject({ code: 2 });
  });
});

describe('strings import', () => {
  it('gives the dictionary back that was exported', () => {
    const { code, out, err } = importing(sheetOf('es'), 'es');
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ ...es, ...esTemplates });
  });

  it('writes a typed module', () => {
    const { files } = importing(sheetOf('es'), 'es', '--out', 'es.ts');
    expect(files['es.ts']).toMatch(/^import type \{ PartialStrings \} from 'react-messaging-window';/);
  });

  it.each([
    ['badge.open', 'Abierta', 'badge.open: lacks {time}'],
    ['badge.closed', 'Cerrada {time}', 'badge.closed: has {time}, which is never filled in'],
    ['badge.unknown', 'x'.repeat(71), 'badge.unknown: has 71 characters, 70 fit'],
    [
      'waysOut.wait',
      'Esperar a {customer_dual}',
      'waysOut.wait: uses {customer_dual}, but there is no terms.customer_dual',
    ],
    ['composer.send', '', 'composer.send: is not translated'],
    ['composer.send', ' Enviar', 'composer.send: begins or ends with a space'],
  ])('does not take %s = %j', (key, text, problem) => {
    const { code, err, out } = importing(changed(sheetOf('es'), { [key]: text }), 'es');
    expect(code).toBe(1);
    expect(err).toContain(problem);
    expect(out).toBe('');
  });

  it('takes what is there with --partial', () => {
    const { code, out } = importing('key,nl\nbadge.noLimit,Geen limiet\n', 'nl', '--partial');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      locale: 'nl',
      isCheckedByNative: false,
      badge: { noLimit: 'Geen limiet' },
    });
  });

  it("does not know a key that is not the kit's, nor a sheet without the language", () => {
    expect(importing('key,nl\nbadge.opened,Open\n', 'nl', '--partial').err).toContain(
      'badge.opened: is no key of the kit in this language',
    );
    expect(importing('key,de\n', 'nl')).toMatchObject({ code: 2 });
  });

  it('keeps texts that look like formulas', () => {
    const { out } = importing(changed(sheetOf('es'), { 'compact.closed': "'=cerrada" }), 'es');
    expect(JSON.parse(out).compact.closed).toBe('=cerrada');
  });
});
