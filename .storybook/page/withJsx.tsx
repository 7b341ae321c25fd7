import type { Decorator } from '@storybook/react-vite';
import { type ReactNode, useEffect } from 'react';
import * as kit from 'react-messaging-window';
import { addons } from 'storybook/preview-api';
import { jsxEvents } from '../../stories/support/jsxEvents.js';
import { jsxOf } from '../../stories/support/jsxOf.js';

/** Names of the parts, by the part. */
const names = new Map<unknown, string>(Object.entries(kit).map(([name, part]) => [part, name]));

/** Tells the toolbar the JSX of the part that the story shows, with the props that it has now. */
export const withJsx: Decorator = (Story, { component, args, viewMode }) => {
  const part = names.get(component);
  return (
    <JsxOfStory part={viewMode === 'story' ? part : undefined} args={args}>
      <Story />
    </JsxOfStory>
  );
};

interface JsxOfStoryProps {
  part: string | undefined;
  args: Readonly<Record<string, unknown>>;
  children: ReactNode;
}

function JsxOfStory({ part, args, children }: JsxOfStoryProps) {
  useEffect(() => {
    const channel = addons.getChannel();
    const answer = () => {
      const { clock } = args as { clock?: { now(): number } };
      const shiftMs = Date.now() - (clock?.now() ?? Date.now());
      channel.emit(jsxEvents.answer, part === undefined ? null : jsxOf(part, args, shiftMs));
    };
    channel.on(jsxEvents.ask, answer);
    return () => channel.off(jsxEvents.ask, answer);
  }, [part, args]);
  return children;
}
