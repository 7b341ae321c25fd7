import type { Decorator } from '@storybook/react-vite';
import { HostPage, hosts } from './hostPages.js';

/** Puts the story into the page of the host chosen in the toolbar. */
export const withHost: Decorator = (Story, { globals }) => {
  const name = String(globals.host);
  // A shadow root goes around the story alone, with the styles of the story in it.
  const host = name !== 'shadowRoot' && Object.hasOwn(hosts, name) ? hosts[name] : undefined;
  if (host === undefined || HostPage === undefined) return <Story />;
  return (
    <HostPage key={name} host={host}>
      <Story />
    </HostPage>
  );
};
