import { MessagingWindowProvider, RiskAlert, WindowBadge, WindowComposer } from 'react-messaging-window';
import type { Clock } from 'react-messaging-window/core';
import classes from '../../test/contracts/classes.txt?raw';
import texts from '../../test/contracts/texts.txt?raw';
import { BoardPage } from '../Boards/BoardPage.js';
import { boardStates } from '../Boards/boardStates.js';
import { type Recipe, recipes } from './recipes.js';
import './BeyondTokens.css';

const ICON_TYPES = import.meta.glob<string>('../../src/components/internal/Icons.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const iconTypes = Object.values(ICON_TYPES).join('');
const [MARK_NAMES, DRAWING_NAMES] = ['StatusIconName', 'PartIconName'].map((type) =>
  [...(new RegExp(`type ${type} =([^;]+);`).exec(iconTypes)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
    ([, name]) => name,
  ),
);
const ICON_NAMES = `Marks: ${MARK_NAMES?.join(', ')}\nBeside words: ${DRAWING_NAMES?.join(', ')}`;

/** What tokens do not reach: recipes to copy, and every class and text that there is. */
export function BeyondTokens({ clock }: { clock: Clock }) {
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
        <Reference
          title="Parts and classes"
          lead="Attributes: data-status, data-tone (open, soon, urgent, closed, neutral, human), data-reason, data-channel, data-size, data-variant, data-locked."
          lines={classes}
        />
        <Reference
          title="Texts"
          lead="Keys of the strings property, with their variables; plural texts are objects by CLDR category."
          lines={texts}
        />
        <Reference
          title="Icons"
          lead="The icons property of MessagingWindowProvider takes the data of one SVG path each, on a grid of 20 by 20, drawn as a line; or a component, whose svg fills the box."
          lines={`<MessagingWindowProvider icons={{ open: 'M4 10.5l4 4l8-9', closed: LockIcon }}>\n\n${ICON_NAMES}`}
        />
      </BoardPage>
    </MessagingWindowProvider>
  );
}

function RecipeCard({ recipe }: { recipe: Recipe }) {
  const { id, title, css, code, strings, icons } = recipe;
  const { open, minutes, closed } = boardStates;
  return (
    <section className="beyond-card" data-recipe={id} aria-label={title}>
      <h2 className="beyond-title">{title}</h2>
      {css === undefined ? null : <style>{css}</style>}
      <MessagingWindowProvider strings={strings} icons={icons}>
        <div className={`beyond-sample ${id}`}>
          {recipe.sample === 'composer' ? (
            <WindowComposer {...closed.input} actions={{ template: () => {} }} />
          ) : recipe.sample === 'alert' ? (
            <RiskAlert {...closed.input} size="full" />
          ) : (
            <>
              <WindowBadge {...open.input} />
              <WindowBadge {...minutes.input} />
              <WindowBadge {...closed.input} />
            </>
          )}
        </div>
      </MessagingWindowProvider>
      <pre className="beyond-code">
        <code>{(css ?? code ?? '').trim()}</code>
      </pre>
    </section>
  );
}

function Reference({ title, lead, lines }: { title: string; lead: string; lines: string }) {
  return (
    <details className="beyond-reference">
      <summary>{title}</summary>
      <p>{lead}</p>
      <pre className="beyond-code">
        <code>{lines.trim()}</code>
      </pre>
    </details>
  );
}
