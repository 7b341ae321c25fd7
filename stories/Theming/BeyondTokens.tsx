import type { ReactNode } from 'react';
import type { StatusIconName } from 'react-messaging-window';
import { MessagingWindowProvider, RiskAlert, WindowBadge, WindowComposer } from 'react-messaging-window';
import type { Clock } from 'react-messaging-window/core';
import type { PartIconName } from '../../src/components/internal/Icons.js';
import { PartIcon } from '../../src/components/internal/PartIcon.js';
import { MARKS } from '../../src/components/internal/StatusIcon.js';
import classes from '../../test/contracts/classes.txt?raw';
import texts from '../../test/contracts/texts.txt?raw';
import { BoardPage } from '../Boards/BoardPage.js';
import { boardStates } from '../Boards/boardStates.js';
import { StillPanel } from '../Boards/StillPanel.js';
import { type Recipe, recipes } from './recipes.js';
import './BeyondTokens.css';

const ICON_TYPES = import.meta.glob<string>('../../src/components/internal/Icons.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const iconTypes = Object.values(ICON_TYPES).join('');
const DRAWING_NAMES = [
  ...(/type PartIconName =([^;]+);/.exec(iconTypes)?.[1] ?? '').matchAll(/'([^']+)'/g),
].map(([, name = '']) => name);

interface BeyondTokensProps {
  clock: Clock;
  isReferenceShown?: boolean;
}

/** What tokens do not reach: recipes to copy, and every class and text that there is. */
export function BeyondTokens({ clock, isReferenceShown = true }: BeyondTokensProps) {
  return (
    <MessagingWindowProvider clock={clock} locale="en">
      <BoardPage
        title="Beyond tokens"
        lead="Classes name parts, attributes carry state: a rule of your own with one class wins. Each recipe is CSS or props to copy, and is checked by a picture."
      >
        <div className="beyond-recipes">
          {recipes.map((recipe) => (
            <RecipeCard key={recipe.id} recipe={recipe} />
          ))}
        </div>
        {isReferenceShown ? <References /> : null}
      </BoardPage>
    </MessagingWindowProvider>
  );
}

function References() {
  return (
    <>
      <Reference
        title="Parts and classes"
        lead="Attributes: data-status, data-tone (open, soon, urgent, closed, neutral, human), data-reason, data-channel, data-size, data-variant, data-locked."
        heads={['Part', 'Classes']}
        rows={grouped(classes, /^mw-([a-z]+)/)}
      />
      <Reference
        title="Texts"
        lead="Keys of the strings property, with their variables; plural texts are objects by CLDR category."
        heads={['Group', 'Keys']}
        rows={grouped(texts, /^(\w+)\./)}
      />
      <Reference
        title="Icons"
        lead="The icons property of MessagingWindowProvider takes the data of one SVG path each, on a grid of 20 by 20, drawn as a line; or a component, whose svg fills the box."
        heads={['Icons', 'Names']}
        rows={[
          ['Marks', Object.keys(MARKS)],
          ['Beside words', DRAWING_NAMES],
        ]}
        draw={(name) =>
          name in MARKS ? (
            <svg className="mw-icon mw-mark" viewBox="0 0 20 20" aria-hidden="true">
              <path d={MARKS[name as StatusIconName]} />
            </svg>
          ) : (
            <PartIcon name={name as PartIconName} />
          )
        }
      />
    </>
  );
}

function RecipeCard({ recipe }: { recipe: Recipe }) {
  const { id, title, css, inForce = css, code, strings, icons } = recipe;
  return (
    <section className="beyond-card" data-recipe={id} aria-label={title}>
      <h2 className="beyond-title">{title}</h2>
      {inForce === undefined ? null : <style>{inForce}</style>}
      <div className="beyond-when">
        <p>Before</p>
        <Sample of={recipe.sample} />
      </div>
      <div className="beyond-when">
        <p>After</p>
        <MessagingWindowProvider strings={strings} icons={icons}>
          <Sample of={recipe.sample} className={id} />
        </MessagingWindowProvider>
      </div>
      <pre className="beyond-code">
        <code>{(css ?? code ?? '').trim()}</code>
      </pre>
    </section>
  );
}

function Sample({ of = 'badges', className = '' }: { of: Recipe['sample']; className?: string }) {
  const { open, minutes, closed } = boardStates;
  const composer = <WindowComposer {...closed.input} actions={{ template: () => {} }} />;
  return (
    <div className={`beyond-sample ${className}`}>
      {of === 'composer' ? (
        composer
      ) : of === 'panel' ? (
        <StillPanel {...closed.input} actions={{ template: () => {} }} />
      ) : of === 'all' ? (
        <>
          <WindowBadge {...closed.input} />
          <RiskAlert {...closed.input} />
          {composer}
        </>
      ) : (
        <>
          <WindowBadge {...open.input} />
          <WindowBadge {...minutes.input} />
          <WindowBadge {...closed.input} />
        </>
      )}
    </div>
  );
}

/** Lines by what they begin with, in the order of the file. */
function grouped(lines: string, beginning: RegExp): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const line of lines.trim().split('\n')) {
    const name = beginning.exec(line)?.[1] ?? 'everywhere';
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  const alone = [...groups].filter(([, members]) => members.length === 1);
  return [
    ...[...groups].filter(([, members]) => members.length > 1),
    ...(alone.length > 0 ? [['others', alone.flatMap(([, members]) => members)] as [string, string[]]] : []),
  ];
}

interface ReferenceProps {
  title: string;
  lead: string;
  heads: readonly [string, string];
  rows: readonly (readonly [string, readonly string[]])[];
  draw?: (name: string) => ReactNode;
}

function Reference({ title, lead, heads, rows, draw }: ReferenceProps) {
  return (
    <section className="beyond-reference" aria-label={title}>
      <h2 className="beyond-title">{title}</h2>
      <p>{lead}</p>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, members]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <ul>
                  {members.map((member) => (
                    <li key={member}>
                      {draw?.(member)} <code>{member}</code>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
