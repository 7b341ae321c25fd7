import { RiskAlert } from 'react-messaging-window';
import { useSelector } from 'react-redux';
import { selectConversations } from './conversationsSlice.js';

/** Renders when an event comes; in between the alerts write their own text. */
export function InboxList() {
  const conversations = useSelector(selectConversations);
  return (
    <ul>
      {conversations.map(({ key, ...window }) => (
        <li key={key}>
          {key} <RiskAlert {...window} size="compact" contact={{ name: key }} />
        </li>
      ))}
    </ul>
  );
}
