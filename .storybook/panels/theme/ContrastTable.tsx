import { useId, useMemo, useRef, useState } from 'react';
import { lookalikeText, ratio } from '../../../cli/checkReport.js';
import { pairName, shortName } from '../../../cli/kit.js';
import type { PairResult } from '../../../cli/theme/checkTheme.js';
import { lookalikesOf } from '../../../cli/theme/lookalikesOf.js';
import { repairTheme } from '../../../cli/theme/repairTheme.js';
import type { Scheme, Theme } from '../../../cli/theme/Theme.js';
import { contrastRows, failuresOf } from './contrastRows.js';
import { fixKeyOf, nearestFixes, withNearestBase } from './nearestFixes.js';
import { SchemeColumns } from './SchemeColumns.js';
import { withToken } from './withToken.js';

interface ContrastTableProps {
  theme: Theme;
  onThemeChange: (theme: Theme) => void;
}

/** Every pair that must stay legible, as `theme check` sees it, and what would mend those that fail. */
export function ContrastTable({ theme, onThemeChange }: ContrastTableProps) {
  const headingId = useId();
  const summary = useRef<HTMLParagraphElement>(null);
  const [isShort, setShort] = useState(false);
  const [answer, setAnswer] = useState('');
  const rows = useMemo(() => contrastRows(theme), [theme]);
  const failures = useMemo(() => failuresOf(rows), [rows]);
  const fixes = useMemo(() => nearestFixes(theme, failures), [theme, failures]);
  const lookalikes = useMemo(() => lookalikesOf(theme), [theme]);
  const shown = isShort ? rows.filter((row) => failuresOf([row]).length > 0) : rows;

  const mend = (mended: Theme | undefined) => {
    setAnswer(mended === undefined ? 'No text or surface of this hue helps. Choose another color.' : '');
    if (mended !== undefined) onThemeChange(mended);
    // The button that was pressed is gone with what it has mended.
    summary.current?.focus();
  };

  return (
    <section className="theme-contrasts" aria-labelledby={headingId}>
      <div className="panel-section-head">
        <h3 id={headingId}>Contrast</h3>
        <p
          ref={summary}
          tabIndex={-1}
          role="status"
          className="theme-verdict"
          data-fails={failures.length > 0 || undefined}
        >
          {verdict(theme, failures)} {answer}
        </p>
        {failures.length > 0 ? (
          <button type="button" className="panel-button" onClick={() => mend(repairTheme(theme).theme)}>
            Mend all
          </button>
        ) : null}
        <label className="panel-check">
          <input type="checkbox" checked={isShort} onChange={({ target }) => setShort(target.checked)} />
          Failing only
        </label>
      </div>
      {lookalikes.map((one) => (
        <p key={`${one.token} ${one.schemes.join()}`} className="theme-lookalike">
          {lookalikeText(one)}
        </p>
      ))}
      <table className="theme-pairs">
        <caption className="panel-hidden">Contrast of each pair of colors</caption>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Use</th>
            <th scope="col" className="theme-ratio">
              Needs
            </th>
            <SchemeColumns schemes={theme.schemes} />
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={pairName(row.pair)}>
              <th scope="row">
                {shortName(row.pair.seen)} <span className="theme-on">on {shortName(row.pair.on)}</span>
              </th>
              <td>{row.pair.use}</td>
              <td className="theme-ratio">{row.pair.atLeast.toFixed(1)}</td>
              {theme.schemes.map((scheme) => {
                const result = row.results[scheme];
                return (
                  <td key={scheme}>
                    {result === undefined ? null : (
                      <ContrastResult
                        result={result}
                        nearest={fixes.get(fixKeyOf(result))}
                        onColor={(color) => mend(withToken(theme, row.pair.token, color, [scheme]))}
                        onBase={() => mend(withNearestBase(theme, scheme))}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ContrastResultProps {
  result: PairResult;
  /** `null`: another text or surface must help. */
  nearest: string | null | undefined;
  onColor: (color: string) => void;
  onBase: () => void;
}

function ContrastResult({ result, nearest, onColor, onBase }: ContrastResultProps) {
  const { pair, scheme, passes, foreground, background } = result;
  const name = pair.token.slice('--mw-'.length);
  return (
    <div className="theme-result" data-fails={!passes || undefined}>
      <span className="theme-sample" style={{ color: foreground, background }} aria-hidden="true">
        {pair.use === 'text' ? 'Aa' : <span className="theme-sample-mark" data-use={pair.use} />}
      </span>
      <span className="theme-ratio">{ratio(result.ratio)}</span>
      <span className="theme-mark">
        <span aria-hidden="true">{passes ? '✓' : '✗'}</span>
        <span className="panel-hidden">{passes ? 'passes' : 'fails'}</span>
      </span>
      {passes ? null : nearest == null ? (
        <button
          type="button"
          className="panel-button"
          aria-label={`Move the ${scheme} text or surface to the nearest with which ${name} can pass`}
          onClick={onBase}
        >
          Move text or surface
        </button>
      ) : (
        <button
          type="button"
          className="panel-button"
          aria-label={`Set ${name}, ${scheme}, to ${nearest}, the nearest that passes`}
          title="Nearest that passes"
          onClick={() => onColor(nearest)}
        >
          <span className="theme-dot" style={{ background: nearest }} />
          {nearest}
        </button>
      )}
    </div>
  );
}

function verdict({ schemes }: Theme, failures: readonly PairResult[]): string {
  if (failures.length === 0) return `All pairs pass in ${schemes.join(' and ')}.`;
  const counts = schemes.flatMap((scheme: Scheme) => {
    const count = failures.filter((one) => one.scheme === scheme).length;
    return count === 0 ? [] : [`${count} in ${scheme}`];
  });
  return `${failures.length === 1 ? '1 pair fails' : `${failures.length} pairs fail`}: ${counts.join(', ')}.`;
}
