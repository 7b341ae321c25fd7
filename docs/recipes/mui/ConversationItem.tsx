import { ListItem, ListItemButton, ListItemText } from '@mui/material';
import { RiskAlert, type WayOutActions } from 'react-messaging-window';
import type { WindowInput } from 'react-messaging-window/core';

interface ConversationItemProps extends Pick<WindowInput, 'channel' | 'lastInboundAt'> {
  name: string;
  conversationKey?: string;
  onOpen: () => void;
  actions?: WayOutActions;
}

/** A row of an MUI list with its window at the end: a button beside the button of the row, not in it. */
export function ConversationItem({ name, onOpen, ...window }: ConversationItemProps) {
  return (
    <ListItem disablePadding sx={{ gap: 1, paddingInlineEnd: 2 }}>
      <ListItemButton onClick={onOpen}>
        <ListItemText primary={name} />
      </ListItemButton>
      <RiskAlert {...window} size="compact" contact={{ name }} />
    </ListItem>
  );
}
