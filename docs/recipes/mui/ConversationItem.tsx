import { ListItem, ListItemButton, ListItemText } from '@mui/material';
import { WindowBadge } from 'react-messaging-window';
import type { WindowInput } from 'react-messaging-window/core';

interface ConversationItemProps extends Pick<WindowInput, 'channel' | 'lastInboundAt'> {
  name: string;
  onOpen: () => void;
}

/** A row of an MUI list with the badge at its end. */
export function ConversationItem({ name, onOpen, ...window }: ConversationItemProps) {
  return (
    <ListItem disablePadding>
      <ListItemButton onClick={onOpen}>
        <ListItemText primary={name} />
        <WindowBadge {...window} size="compact" />
      </ListItemButton>
    </ListItem>
  );
}
