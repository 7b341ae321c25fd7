import { useEffect, useId, useState } from 'react';
import { RiskAlert } from 'react-messaging-window';
import type { FakeClock } from 'react-messaging-window/testing';
import { boardStates } from './boardStates.js';
import { Label } from './Label.js';
import type { BoardHandlers } from './StateCard.js';

interface SheetCardProps {
  clock: FakeClock;
  handlers: BoardHandlers;
}

/** The open panel in a column as narrow as a phone, where it is a sheet at the lower edge. */
export function SheetCard({ clock, handlers }: SheetCardProps) {
  const titleId = useId();
  const [phone, setPhone] = useState<HTMLElement | null>(null);
  const isSeen = useIsSeen(phone);
  return (
    <section className="board-card" aria-labelledby={titleId}>
      <header className="board-card-head">
        <h2 className="board-card-name">
          <Label id={titleId}>Panel as a sheet</Label>
        </h2>
        <p className="board-card-when">
          <Label>In a container narrower than 30 em, here 390 px, the panel stands on its lower edge.</Label>
        </p>
      </header>
      <div className="board-phone" ref={setPhone}>
        <p className="board-phone-head">
          <bdi>Contact 017</bdi>
          <RiskAlert
            {...boardStates.expiring.input}
            clock={clock}
            contact={{ name: 'Contact 017', timeZone: 'America/Sao_Paulo' }}
            actions={{ template: handlers.onTemplate, sms: handlers.onSms }}
            container={phone}
            open={isSeen}
          />
        </p>
      </div>
    </section>
  );
}

/** Whether it has been seen. What is not on the screen has no lower edge for a sheet to stand on. */
function useIsSeen(element: Element | null): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (element === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  useEffect(() => {
    if (!isSeen || element === null) return;
    const { activeElement: before } = element.getRootNode() as Document | ShadowRoot;
    // The panel takes the focus when it opens; nobody asked for this one.
    const frame = requestAnimationFrame(() => {
      const { activeElement } = element.getRootNode() as Document | ShadowRoot;
      if (!(activeElement instanceof HTMLElement) || !element.contains(activeElement)) return;
      activeElement.blur();
      if (before instanceof HTMLElement && !element.contains(before)) before.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [isSeen, element]);
  return isSeen;
}
