import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Contender } from './Contender.js';
import * as floors from './floors.js';
import * as kit from './kit.js';
import { DAY_MS, lastInbounds } from './model.js';
import * as peers from './peers.js';
import { plainDom, plainRows, plainText } from './plainDom.js';

interface VirtualTime {
  realNow(): number;
  advance(ms: number, batch: (run: () => void) => void, group: number): void;
  alive: number;
  fired: number;
  set: number;
}

declare global {
  interface Window {
    virtualTime: VirtualTime;
    bench: typeof bench;
    commits: number;
  }
}

/** As many timers as Chromium runs before a waiting message, and so per commit of React. */
const CALLBACKS_PER_COMMIT = 4;

const HOUR_MS = 3_600_000;

const contenders: Record<string, Contender> = { plainDom, plainRows, plainText, ...floors, ...kit, ...peers };
const host = document.getElementById('host') as HTMLElement;
// Script is measured, not layout: that is the same for all of them.
const query = new URLSearchParams(location.search);
if (!query.has('real')) host.style.display = 'none';
host.classList.toggle('skips', query.has('skips'));
let unmountCurrent: (() => void) | null = null;

function timed(run: () => void): number {
  const start = window.virtualTime.realNow();
  run();
  return window.virtualTime.realNow() - start;
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

const bench = {
  /** Milliseconds of script to show `count` rows. */
  mount(name: string, count: number): number {
    const contender = contenders[name];
    if (contender === undefined) throw new Error(`No contender ${name}`);
    const inbound = lastInbounds(count, Date.now());
    return timed(() => {
      if (contender.mount !== undefined) {
        unmountCurrent = contender.mount(host, inbound);
        return;
      }
      const root = createRoot(host);
      // One child: each child of a root is placed by itself, and that is O(N²).
      flushSync(() => root.render(<div>{contender.rows?.(inbound)}</div>));
      // Passive effects belong to the mount.
      flushSync(() => {});
      unmountCurrent = () => flushSync(() => root.unmount());
    });
  },
  /** With style, layout and paint: resolves in the second frame after. */
  async mountPainted(name: string, count: number): Promise<void> {
    bench.mount(name, count);
    for (let frame = 0; frame < 2; frame++) await nextFrame();
  },
  unmount(): number {
    return timed(() => unmountCurrent?.());
  },
  /** Milliseconds of script while `ms` of virtual time pass. */
  advance(ms: number): number {
    return timed(() => window.virtualTime.advance(ms, flushSync, CALLBACKS_PER_COMMIT));
  },
  hide(isHidden: boolean): void {
    Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  },
  counts() {
    const { alive, fired, set } = window.virtualTime;
    return { alive, fired, set, commits: window.commits };
  },
  /** What is written to the page while `ms` pass: texts of badges, all writes, and those that change nothing. */
  writesWhile(ms: number) {
    const observer = new MutationObserver(() => {});
    observer.observe(host, {
      subtree: true,
      childList: true,
      characterData: true,
      characterDataOldValue: true,
      attributes: true,
      attributeOldValue: true,
    });
    bench.advance(ms);
    const records = observer.takeRecords();
    observer.disconnect();
    const times = new Map<Node, number>();
    for (const { target } of records) times.set(target, (times.get(target) ?? 0) + 1);
    const texts = records.filter(
      ({ type, target }) =>
        type === 'characterData' && target.parentElement?.classList.contains('mw-badge-text'),
    );
    // Where a place is written once, its old value can be compared with what stands there now.
    const redundant = records.filter(({ target, oldValue, attributeName }) => {
      const isOnce = times.get(target) === 1;
      const value =
        attributeName === null ? target.nodeValue : (target as Element).getAttribute(attributeName);
      return isOnce && oldValue === value;
    });
    return { texts: texts.length, writes: records.length, redundant: redundant.length };
  },
  /** In real time: how late texts and closings are among `count` badges, of which 250 change within `ms`. */
  async lateness(count: number, ms: number) {
    // The first layout of so many rows takes its time.
    const begin = Date.now() + 10_000;
    const [closing, changing] = [count / 200, count / 50];
    const due = Array.from({ length: count }, (_, i) => begin + ((i * 7919) % ms));
    // Two hundred close, some fifty come to another hour; the others stay as they are.
    const inbound = due.map((at, i) => {
      if (i % closing === 0) return at - DAY_MS;
      return i % changing === 1 ? at - DAY_MS + 5 * HOUR_MS - 1 : at - DAY_MS + 6.5 * HOUR_MS;
    });
    const texts: number[] = [];
    const closings: number[] = [];
    const order = new Map<Element, number>();
    const observer = new MutationObserver((records) => {
      const now = Date.now();
      for (const { target, type } of records) {
        const badge = (target instanceof Element ? target : target.parentElement)?.closest('.mw-badge');
        const i = badge ? order.get(badge) : undefined;
        if (i === undefined) continue;
        const late = now - due[i];
        if (i % closing === 0 && type === 'attributes') closings.push(late);
        else if (i % changing === 1 && i % closing !== 0 && type === 'characterData') texts.push(late);
      }
    });
    const root = createRoot(host);
    flushSync(() => root.render(<div>{contenders.badgeRows?.rows?.(inbound)}</div>));
    for (const [i, badge] of [...host.querySelectorAll('.mw-badge')].entries()) order.set(badge, i);
    observer.observe(host, { subtree: true, characterData: true, attributes: true });
    await new Promise((resolve) => setTimeout(resolve, ms + 11_000));
    texts.sort((a, b) => a - b);
    closings.sort((a, b) => a - b);
    return {
      late: { count: texts.length, p99: texts[Math.floor(texts.length * 0.99)] },
      closed: { count: closings.length, best: closings[0], worst: closings.at(-1) },
    };
  },
  panels: () => document.querySelectorAll('.mw-panel').length,
  /** From the click on the trigger of a row to the frame with its panel: milliseconds and frames. */
  async openPanel(row: number): Promise<{ ms: number; frames: number }> {
    const start = window.virtualTime.realNow();
    const button = host.querySelectorAll('button')[row];
    button?.click();
    for (let frames = 1; frames < 1000; frames++) {
      await nextFrame();
      const panel = document.getElementById(button?.getAttribute('aria-controls') ?? '');
      if (panel !== null) return { ms: window.virtualTime.realNow() - start, frames };
    }
    throw new Error('The panel did not open');
  },
};
window.bench = bench;
