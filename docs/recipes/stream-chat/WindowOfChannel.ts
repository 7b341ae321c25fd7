import { createContext, useContext } from 'react';
import type { WindowInput } from 'react-messaging-window/core';

interface ChannelWindow {
  input: WindowInput;
  onOpenTemplates: () => void;
}

/** The override takes no props, so the window comes to it by a context. */
export const WindowOfChannel = createContext<ChannelWindow | null>(null);

export function useWindowOfChannel(): ChannelWindow {
  const channelWindow = useContext(WindowOfChannel);
  if (channelWindow === null) throw new Error('Render the composer inside of WindowOfChannel.Provider.');
  return channelWindow;
}
