import {
  Anchor,
  Canvas,
  Controls,
  Description,
  DocsContext,
  Primary,
  Source,
  Subheading,
  Title,
  Unstyled,
} from '@storybook/addon-docs/blocks';
import { useContext } from 'react';
import { createFakeClock } from 'react-messaging-window/testing';
import { storyNameFromExport } from 'storybook/internal/csf';
import type { PreparedStory } from 'storybook/internal/types';
import { BOARD_START } from '../../stories/Boards/boardStates.js';
import { PartAnatomy } from '../../stories/Introduction/PartAnatomy.js';
import '../../stories/Introduction/Introduction.css';
import { sentenceCase } from '../sentenceCase.js';
import { type ComponentNotes, componentNotes } from './componentNotes.js';

/** The docs of a component: what it is, how it is used and made, its props, then every story under its name in sentence case. */
export function DocsPage() {
  const context = useContext(DocsContext);
  const first = context.storyById();
  const notes = componentNotes[first.title.split('/').at(-1) ?? ''];
  const hasProps = first.parameters.controls?.disable !== true;
  // The first one stands above the props.
  const stories = context
    .componentStories()
    .filter(({ id, tags }) => tags.includes('autodocs') && !(hasProps && id === first.id));
  return (
    <>
      <Title />
      <Description of="meta" />
      {notes === undefined ? null : <Notes {...notes} />}
      {hasProps ? (
        <>
          <Subheading>Props</Subheading>
          <Primary />
          <FoldedControls {...first} />
        </>
      ) : null}
      {stories.map(({ id, name, moduleExport }) => (
        <Anchor key={id} storyId={id}>
          <Subheading>{nameOf(name)}</Subheading>
          <Description of={moduleExport} />
          <Canvas of={moduleExport} withToolbar={false} sourceState="hidden" />
        </Anchor>
      ))}
    </>
  );
}

/** What the parts share, in this order. */
const SHARED = ['The window', 'The conversation', 'Texts and look'];

/** What a part has of its own, and what the story sets; the rest is folded. */
function FoldedControls({ argTypes, initialArgs }: Pick<PreparedStory, 'argTypes' | 'initialArgs'>) {
  const props = Object.values(argTypes).filter(({ table }) => table?.disable !== true);
  const isSeen = ({ name, table, control }: (typeof props)[number]) =>
    (name in initialArgs && control?.disable !== true) || !SHARED.includes(table?.category ?? '');
  return (
    <>
      <Controls include={props.filter(isSeen).map(({ name }) => name)} />
      {SHARED.map((category) => {
        const folded = props.filter((prop) => prop.table?.category === category && !isSeen(prop));
        return folded.length === 0 ? null : (
          <details key={category} className="sb-folded-props">
            <summary>
              {category} <span>{folded.length} more props</span>
            </summary>
            <Controls include={folded.map(({ name }) => name)} />
          </details>
        );
      })}
    </>
  );
}

const clock = createFakeClock(BOARD_START);

function Notes({ use, anatomy, parts, keys }: ComponentNotes) {
  return (
    <>
      <Source code={use} language="tsx" />
      {anatomy === undefined ? null : (
        <Unstyled>
          <div className="anatomy-in-docs">
            <PartAnatomy part={anatomy} clock={clock} title="Anatomy" />
          </div>
        </Unstyled>
      )}
      {keys === undefined ? null : (
        <>
          <Subheading>Keyboard</Subheading>
          <Table heads={['Key', 'What it does']} rows={keys} />
        </>
      )}
      {parts === undefined ? null : (
        <>
          <Subheading>Parts and classes</Subheading>
          <Table heads={['Class', 'What it is']} rows={parts} />
        </>
      )}
    </>
  );
}

function Table({ heads, rows }: { heads: [string, string]; rows: Readonly<Record<string, string>> }) {
  return (
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
        {Object.entries(rows).map(([name, text]) => (
          <tr key={name}>
            <td>
              <code>{name}</code>
            </td>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A name that somebody wrote stays as it is. */
function nameOf(name: string): string {
  return storyNameFromExport(name.replaceAll(' ', '')) === name ? sentenceCase(name) : name;
}
