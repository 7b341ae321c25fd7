interface Region {
  polite: HTMLElement;
  assertive: HTMLElement;
  users: number;
  /** The voice that last spoke of a topic. */
  speakers: Map<string, Voice>;
}

const regions = new WeakMap<Document, Region>();

/** What somebody who speaks through the page's live region holds. */
export interface Voice {
  /**
   * Says `text`, unless another voice has just said something of the same topic (two composers of one conversation).
   * `assertive` interrupts: only for what happens under the hands of the person.
   */
  say(text: string, topic: string, urgency?: 'polite' | 'assertive'): void;
  release(): void;
}

/** One live region per document, made with its first user and removed with the last. */
export function retainVoice(page: Document): Voice {
  const region = regions.get(page) ?? createRegion(page);
  regions.set(page, region);
  region.users++;
  let isReleased = false;
  const voice: Voice = {
    say(text, topic, urgency = 'polite') {
      const speaker = region.speakers.get(topic);
      if (speaker !== undefined && speaker !== voice) return;
      // Whoever speaks of a topic first keeps it until the turn ends, when all that watch the clock have been called.
      region.speakers.set(topic, voice);
      queueMicrotask(() => region.speakers.delete(topic));
      const element = region[urgency];
      // The same words twice must differ, or nothing is said the second time.
      element.textContent = element.textContent === text ? `${text}\u00a0` : text;
    },
    release() {
      if (isReleased) return;
      isReleased = true;
      region.users--;
      if (region.users > 0) return;
      region.polite.remove();
      region.assertive.remove();
      regions.delete(page);
    },
  };
  return voice;
}

function createRegion(page: Document): Region {
  const make = (role: string, live: string) => {
    const element = page.createElement('div');
    element.setAttribute('role', role);
    element.setAttribute('aria-live', live);
    element.setAttribute('data-mw-live', live);
    // By CSSOM: it must not show where the kit's CSS is not loaded, and a strict policy allows it.
    Object.assign(element.style, {
      position: 'absolute',
      inlineSize: '1px',
      blockSize: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    });
    page.body.append(element);
    return element;
  };
  return {
    polite: make('status', 'polite'),
    assertive: make('alert', 'assertive'),
    users: 0,
    speakers: new Map(),
  };
}
