import { useEffect, useRef, useState } from 'react';
import { clearDrafts, MessagingWindow } from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import type { Refusal } from 'react-messaging-window/core';
import { createFakeClock } from 'react-messaging-window/testing';
import { CLOSES_AT, type Deed, ENDS_AT, SCENES, writtenAt } from './scenes.js';

const START = Date.parse('2026-11-22T09:30:00Z');
const DAY = 24 * 3_600_000;
const TICK_MS = 40;

interface DemoProps {
  /** How many times as fast as a clock. @default 1 */
  speed?: number;
}

/** A minute that plays by itself: a window that closes on somebody who is writing, the draft back, a late refusal. */
export function Demo({ speed = 1 }: DemoProps) {
  const [round, setRound] = useState(0);
  return <Round key={round} speed={speed} onAgain={() => setRound(round + 1)} />;
}

function Round({ speed, onAgain }: Required<DemoProps> & { onAgain: () => void }) {
  const [clock] = useState(() => createFakeClock(START));
  const [lastInboundAt, setLastInboundAt] = useState(START - DAY + CLOSES_AT);
  const [failure, setFailure] = useState<Refusal | null>(null);
  const [text, setText] = useState('');
  const [sent, setSent] = useState<string[]>([]);
  const [elapsed, setElapsed] = useState(0);
  const [isPaused, setPaused] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isOver = elapsed >= ENDS_AT;
  const scene = sceneAt(elapsed);

  useEffect(() => () => clearDrafts(), []);
  useEffect(() => {
    const press = (css: string) => place.current?.querySelector<HTMLElement>(css)?.click();
    const deeds: Record<Deed, () => void> = {
      reply: () => setLastInboundAt(clock.now()),
      send: () => press('.mw-composer-send'),
      refuse: () => setFailure(refusedAt(clock.now())),
      'take-back': () => press('.mw-hint[role="alert"] button'),
    };
    if (isPaused || isOver) return undefined;
    const timer = setInterval(() => {
      const before = sceneAt(clock.now() - START);
      clock.advance(TICK_MS * speed);
      const now = clock.now() - START;
      setElapsed(now);
      const next = sceneAt(now);
      if (next === 0 || next === 2) setText(writtenAt(now));
      const deed = SCENES[next]?.deed;
      if (next !== before && deed) deeds[deed]();
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [clock, speed, isPaused, isOver]);

  return (
    <div className="demo" ref={place}>
      <div className="demo-head">
        <p className="demo-says" aria-live="polite">
          {SCENES[scene]?.says}
        </p>
        <button type="button" onClick={isOver ? onAgain : () => setPaused(!isPaused)}>
          {isOver ? 'Play again' : isPaused ? 'Go on' : 'Pause'}
        </button>
      </div>
      <div className="demo-progress" style={{ transform: `scaleX(${Math.min(elapsed / ENDS_AT, 1)})` }} />
      <div className="demo-thread">
        <p>Hello, where is my parcel?</p>
        {scene >= 2 ? <p>Are you still there?</p> : null}
        {sent.map((one) => (
          <p key={one} data-own="">
            {one}
          </p>
        ))}
      </div>
      <div className="demo-window">
        <MessagingWindow
          channel="whatsapp"
          heading="Contact 017"
          clock={clock}
          lastInboundAt={lastInboundAt}
          conversationKey="demo"
          contact={{ name: 'Contact 017', phone: '16505551234' }}
          composer={{ value: text, onValueChange: setText }}
          actions={{ template: () => {} }}
          readRefusal={whatsappCloud.refusal}
          failure={failure}
          onSend={(message) => {
            setSent([message.text]);
            return { messageId: 'wamid.demo' };
          }}
        />
      </div>
    </div>
  );
}

const sceneAt = (elapsed: number) => SCENES.findLastIndex(({ at }) => at <= elapsed);

/** As the Cloud API posts it to a webhook. */
function refusedAt(at: number): Refusal | null {
  return whatsappCloud.refusal({
    id: 'wamid.demo',
    status: 'failed',
    timestamp: String(Math.floor(at / 1000)),
    recipient_id: '16505551234',
    errors: [{ code: 131026, title: 'Message undeliverable' }],
  });
}
