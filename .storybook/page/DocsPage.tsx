import {
  Anchor,
  Canvas,
  Controls,
  Description,
  DocsContext,
  Primary,
  Subheading,
  Title,
} from '@storybook/addon-docs/blocks';
import { useContext } from 'react';
import { storyNameFromExport } from 'storybook/internal/csf';
import { sentenceCase } from '../sentenceCase.js';

/** The docs of a component: what it is, its props, then every story under its name in sentence case. */
export function DocsPage() {
  const context = useContext(DocsContext);
  const stories = context.componentStories().filter(({ tags }) => tags.includes('autodocs'));
  return (
    <>
      <Title />
      <Description of="meta" />
      <Primary />
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

/** A name that somebody wrote stays as it is. */
function nameOf(name: string): string {
  return storyNameFromExport(name.replaceAll(' ', '')) === name ? sentenceCase(name) : name;
}
