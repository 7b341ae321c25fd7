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
} from '@storybook/addon-docs/blocks';
import { useContext } from 'react';
import { storyNameFromExport } from 'storybook/internal/csf';
import { sentenceCase } from '../sentenceCase.js';
import { type ComponentNotes, componentNotes } from './componentNotes.js';

/** The docs of a component: what it is, how it is used and made, its props, then every story under its name in sentence case. */
export function DocsPage() {
  const context = useContext(DocsContext);
  const { title } = context.storyById();
  const notes = componentNotes[title.split('/').at(-1) ?? ''];
  const stories = context.componentStories().filter(({ tags }) => tags.includes('autodocs'));
  return (
    <>
      <Title />
      <Description of="meta" />
      <Primary />
      {notes === undefined ? null : <Notes {...notes} />}
      <Controls />
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

function Notes({ use, parts, keys }: ComponentNotes) {
  return (
    <>
      <Source code={use} language="tsx" />
      <Table heads={['Part', 'What it is']} rows={parts} />
      {keys === undefined ? null : <Table heads={['Key', 'What it does']} rows={keys} />}
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
