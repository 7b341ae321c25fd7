import type { Contender } from './Contender.js';
import { DAY_MS, labelOf, MARKS, nextLabelAt } from './model.js';

interface Row {
  at: number;
  end: number;
  badge: HTMLElement;
  mark: Element | null;
  text: Text;
  spoken: Text | null;
  status: string;
}

const BADGE =
  '<data class="mw mw-badge" value="" data-size="full"><svg class="mw-icon mw-mark" viewBox="0 0 20 20" aria-hidden="true" ' +
  'focusable="false"><path></path></svg><data class="mw-badge-text" value="" aria-hidden="true" translate="no"> </data>' +
  '<time class="mw-badge-time mw-hidden" translate="no"> </time></data>';

/** The floor: the kit's elements made by hand, and one perfectly scheduled timer that writes two text nodes. */
export const plainDom: Contender = handMade(BADGE);

/** The same, each in a row of a list. */
export const plainRows: Contender = handMade(`<span class="row">${BADGE}</span>`);

/** One word in a row, under the same timer: what a page at rest costs at least. */
export const plainText: Contender = handMade('<span class="row"><span class="mw-badge-text"> </span></span>');

function handMade(html: string): Contender {
  return { mount: (host, inbound) => mountRows(html, host, inbound) };
}

function mountRows(html: string, host: Element, inbound: number[]): () => void {
  const template = document.createElement('template');
  template.innerHTML = html;
  const blank = template.content.firstElementChild as HTMLElement;
  const heap: Row[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (row: Row, now: number) => {
    const label = labelOf(row.end, now);
    row.text.data = label.text;
    if (row.spoken) row.spoken.data = label.spoken;
    if (row.status !== label.status) {
      row.status = label.status;
      row.badge.setAttribute('data-status', label.status);
      row.mark?.setAttribute('d', MARKS[label.status]);
      if (label.status === 'closed') row.badge.setAttribute('data-reason', 'expired');
    }
    row.at = nextLabelAt(row.end, now);
  };
  const sink = (i: number) => {
    const row = heap[i];
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && heap[child + 1].at < heap[child].at) child++;
      if (heap[child].at >= row.at) break;
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = row;
  };
  const arm = () => {
    const first = heap[0];
    if (first === undefined || first.at === Number.POSITIVE_INFINITY) return;
    timer = setTimeout(() => {
      const now = Date.now();
      for (let due = heap[0]; due !== undefined && due.at <= now; due = heap[0]) {
        write(due, now);
        sink(0);
      }
      arm();
    }, first.at - Date.now());
  };

  const now = Date.now();
  for (const at of inbound) {
    const root = blank.cloneNode(true) as HTMLElement;
    const badge = root.querySelector<HTMLElement>('.mw-badge') ?? root;
    const time = root.querySelector('time');
    const end = at + DAY_MS;
    time?.setAttribute('datetime', new Date(end).toISOString());
    const row: Row = {
      at: 0,
      end,
      badge,
      mark: root.querySelector('path'),
      text: root.querySelector('.mw-badge-text')?.firstChild as Text,
      spoken: (time?.firstChild as Text | undefined) ?? null,
      status: '',
    };
    write(row, now);
    heap.push(row);
    host.append(root);
  }
  for (let i = heap.length >> 1; i >= 0; i--) if (i < heap.length) sink(i);
  arm();
  return () => {
    clearTimeout(timer);
    host.replaceChildren();
  };
}
