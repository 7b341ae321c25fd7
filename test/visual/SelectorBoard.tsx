import { useEffect, useRef } from 'react';
import { TemplateSelector } from 'react-messaging-window';
import { boardTemplates } from '../../stories/Theming/boardTemplates.js';

const noop = () => {};
const prefill = ({ name }: { name?: string | number }) =>
  name === 'number_of_guests' ? '4' : name === 'day' ? 'Saturday' : undefined;
const getMeta = () => ({ useCase: 'Bookings', hint: 'Send it once the booking is paid.', price: '$0.03' });

/** The template selector as it opens, and with a template chosen, filled in for the most part and checked. */
export function SelectorBoard() {
  return (
    <main className="selector-board">
      <Selector label="Nothing chosen" isChosen={false} />
      <Selector label="Chosen" isChosen />
    </main>
  );
}

function Selector({ label, isChosen }: { label: string; isChosen: boolean }) {
  const selector = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isChosen) return;
    const options = selector.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [];
    for (const option of options) if (option.textContent?.includes('reservation')) option.click();
  }, [isChosen]);
  return (
    <TemplateSelector
      ref={selector}
      variant="inline"
      className="selector-board-selector"
      aria-label={label}
      templates={boardTemplates}
      look="whatsapp"
      showUnavailable
      channel="whatsapp"
      contact={{ phone: '16505551234', language: 'en_US' }}
      prefill={prefill}
      getMeta={getMeta}
      onSendTemplate={noop}
    />
  );
}
