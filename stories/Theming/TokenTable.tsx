import { hexOf } from '../../cli/color.js';
import { kitTokens, pairs, publicTokens } from '../../cli/kit.js';
import { groundIn } from '../../cli/theme/colorIn.js';
import { defaultTheme, type Scheme } from '../../cli/theme/Theme.js';
import { publicName, referenceTo, type Token } from '../../tokens/declarations.mjs';
import './TokenTable.css';

interface TokenTableProps {
  /** Public ones, or what is derived from them. */
  shows: 'public' | 'derived';
}

/** Tokens with their defaults and what they must be legible on, from the token source. */
export function TokenTable({ shows }: TokenTableProps) {
  const tokens = kitTokens.filter(({ path }) => path.startsWith('mw.') === (shows === 'public'));
  return (
    <table className="token-table">
      <caption>
        {shows === 'public' ? `${publicTokens.length} public tokens` : 'What follows from them'}
      </caption>
      <thead>
        <tr>
          <th scope="col">{shows === 'public' ? 'Custom property' : 'Name'}</th>
          <th scope="col">Light</th>
          <th scope="col">Dark</th>
          <th scope="col">What for</th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <TokenRow key={token.path} token={token} />
        ))}
      </tbody>
    </table>
  );
}

function TokenRow({ token }: { token: Token }) {
  const { path, type, description, css } = token;
  const isPublic = path.startsWith('mw.');
  return (
    <tr>
      <th scope="row">
        <code>{isPublic ? publicName(path) : path.slice(path.indexOf('.') + 1)}</code>
      </th>
      {type === 'color' ? (
        (['light', 'dark'] as const).map((scheme) => (
          <td key={scheme}>
            <Swatch path={path} scheme={scheme} />
          </td>
        ))
      ) : (
        <td colSpan={2}>{plainDefault(token)}</td>
      )}
      <td>
        {description}
        {css === undefined || type !== 'color' ? null : (
          <code className="token-css">{css.replace(/\{\w+\.([\w-]+)\}/g, '$1')}</code>
        )}
        {isPublic ? <Grounds token={publicName(path)} /> : null}
      </td>
    </tr>
  );
}

function Swatch({ path, scheme }: { path: string; scheme: Scheme }) {
  const hex = hexOf(groundIn(defaultTheme, scheme, referenceTo(path, kitTokens)));
  return (
    <span className="token-value">
      <span className="token-swatch" style={{ background: hex }} aria-hidden="true" />
      <code>{hex}</code>
    </span>
  );
}

/** What the token must be legible on. */
function Grounds({ token }: { token: string }) {
  const own = pairs.filter((pair) => pair.token === token);
  const limits = [...new Set(own.map(({ atLeast }) => atLeast))];
  return limits.map((atLeast) => {
    const grounds = own
      .filter((pair) => pair.atLeast === atLeast)
      .map(({ on }) => on.slice(on.indexOf('.') + 1));
    return (
      <span key={atLeast} className="token-grounds">
        {`At least ${atLeast}:1 on ${[...new Set(grounds)].join(', ')}.`}
      </span>
    );
  });
}

function plainDefault({ value, css }: Token): string {
  if (css !== undefined) return css.replace(/\{\w+\.([\w-]+)\}/g, '$1');
  if (typeof value !== 'object' || value === null) return String(value);
  const { value: amount, unit } = value as { value?: number; unit?: string };
  return `${amount}${unit}`;
}
