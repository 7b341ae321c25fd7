interface Region {
  polite: HTMLElement;
  assertive: HTMLElement;
  users: number;
}

const regions = new WeakMap<Document, Region>();

/** What somebody who speaks through the page's live region holds. */
export interface Voice {
  /** `assertive` interrupts: only for what happens under the hands of the person. */
  say(text: string, urgency?: 'polite' | 'assertive'): void;
  release(): void;
}

/** One live region per document, made with its first user and removed with the last. */
export function retainVoice(page: Document): Voice {
  const region = regions.get(page) ?? createRegion(page);
  regions.set(page, region);
  region.users++;
  let isReleased = false;
  return {
    say(text, urgency = 'polite') {
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
  return { polite: make('status', 'polite'), assertive: make('alert', 'assertive'), users: 0 };
}
