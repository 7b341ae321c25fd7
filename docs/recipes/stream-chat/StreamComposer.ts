import type { ComponentType, ReactNode } from 'react';

/**
 * The part of stream-chat-react 14 that the recipe touches, so that it compiles without the package, whose licence is
 * not an open one. In an app import these from 'stream-chat-react'.
 *
 * `WithComponents` and `MessageComposerUI`:
 * https://getstream.io/chat/docs/sdk/react/components/message-composer/message-composer/
 * In version 13 the same is `Input` on `Channel` or `MessageInput`:
 * https://getstream.io/chat/docs/sdk/react/v13/components/message-input-components/input_ui/
 * Both read 2026-11-22.
 */
export interface StreamComponents {
  /** Replaces components for everything below it. */
  WithComponents: ComponentType<{ overrides: StreamOverrides; children: ReactNode }>;
  /** The composer of the channel; it renders `MessageComposerUI`. */
  MessageComposer: ComponentType;
  /** The default user interface of the composer. It takes no props: it reads contexts. */
  MessageComposerUI: ComponentType;
}

interface StreamOverrides {
  MessageComposerUI?: ComponentType;
}
