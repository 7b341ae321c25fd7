import { createElement, useEffect, useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { MwBadge, MwComposer, SendDetail, StatusChangeDetail } from 'react-messaging-window/elements';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect, it, vi } from 'vitest';
import { createApp, defineComponent, h, nextTick, ref } from 'vue/dist/vue.esm-browser.js';
import { DAY_MS, HOUR_MS } from '../../src/core/time/units.js';
import { shadowParts } from '../support/shadowParts.js';
import { inElementPage, settled, start } from './elementPage.js';

inElementPage();

describe('a Vue page', () => {
  it('binds attributes, properties and events in its templates', async () => {
    const clock = createFakeClock(start);
    const sent: string[] = [];
    const statuses: string[] = [];
    /** Vue writes 0 for `null` where a number was. */
    const at = ref<number | 'never'>(start - HOUR_MS);
    const key = ref('a');
    const rows = ref(['a', 'b', 'c']);
    const Inbox = defineComponent({
      setup: () => ({
        ...{ clock, at, key, rows },
        strings: { badge: { open: 'Offen: {time}' } },
        readRefusal: () => null,
        onSend({ detail }: CustomEvent<SendDetail>) {
          detail.waitUntil(Promise.resolve().then(() => sent.push(detail.text)));
        },
        onStatus: ({ detail }: CustomEvent<StatusChangeDetail>) => statuses.push(detail.status),
      }),
      template: `
        <section>
          <mw-badge v-for="row in rows" :key="row" :data-row="row" channel="whatsapp" size="compact"
            :last-inbound-at="at" :clock="clock"></mw-badge>
          <mw-badge id="one" channel="whatsapp" .lastInboundAt="at" :clock="clock" :strings="strings"
            @mw-status-change="onStatus"></mw-badge>
          <mw-composer channel="whatsapp" :lastInboundAt="at" :clock="clock" :conversation-key="key"
            :read-refusal="readRefusal"
            @mw-send="onSend"><textarea slot="editor"></textarea></mw-composer>
        </section>`,
    });
    const app = createApp(Inbox);
    app.config.compilerOptions.isCustomElement = (tag: string) => tag.startsWith('mw-');
    app.mount(document.body);
    await settled();

    const badge = document.querySelector<MwBadge>('#one') as MwBadge;
    const composer = document.querySelector('mw-composer') as MwComposer;
    expect(shadowParts(badge).words('.mw-badge-text')).toBe('Offen: 23h');
    expect([composer.readRefusal?.(null), composer.getAttribute('read-refusal')]).toEqual([null, null]);
    at.value = 'never';
    await nextTick();
    await settled();
    expect([badge.state.reason, statuses, composer.isLocked]).toEqual(['never-opened', ['closed'], true]);
    at.value = start;
    await nextTick();
    await settled();

    composer.querySelector('textarea')?.focus();
    composer.value = 'From Vue';
    await settled();
    composer.send();
    await settled();
    expect([sent, composer.value]).toEqual([['From Vue'], '']);

    composer.value = 'Of a';
    await settled();
    key.value = 'b';
    await nextTick();
    await settled();
    expect(composer.value).toBe('');
    key.value = 'a';
    await nextTick();
    await settled();
    expect(composer.querySelector('textarea')?.value).toBe('Of a');

    const first = document.querySelector('[data-row="a"]') as MwBadge;
    const inside = shadowParts(first).get('.mw-badge');
    rows.value = ['c', 'b', 'a'];
    await nextTick();
    await settled();
    expect(shadowParts(first).get('.mw-badge')).toBe(inside);

    app.unmount();
    await settled();
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
  });

  it('renders them by functions too', async () => {
    const Row = defineComponent({
      setup: () => () => h('mw-badge', { channel: 'whatsapp', lastInboundAt: Date.now(), size: 'compact' }),
    });
    const app = createApp(Row);
    app.mount(document.body);
    await settled();
    expect(shadowParts(document.querySelector('mw-badge') as MwBadge).words('.mw-badge-text')).toBe('23h');
    app.unmount();
  });
});

describe('a React page', () => {
  it('sets a conversation and its text in one render', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const sent: unknown[] = [];
    const clock = createFakeClock(start);
    const place = document.body.appendChild(document.createElement('div'));
    let shown = '?';
    place.addEventListener('mw-send', ({ detail }) => {
      sent.push([detail.conversationKey, detail.text]);
      detail.waitUntil(null);
    });
    /** Sets and sends while React renders: nothing can be shown at once there. */
    function Host({ id, text }: { id: number; text: string }) {
      const [composer, setComposer] = useState<MwComposer | null>(null);
      useLayoutEffect(() => {
        if (composer === null) return;
        Object.assign(composer, { channel: 'whatsapp', lastInboundAt: start, clock });
        Object.assign(composer, { conversationKey: id, value: text });
      }, [composer, id, text]);
      useEffect(() => {
        if (composer === null) return;
        if (text !== '') composer.send();
        shown = text;
      }, [composer, text]);
      return createElement('mw-composer', { ref: setComposer });
    }
    const root = createRoot(place);
    const show = async (id: number, text: string) => {
      root.render(createElement(Host, { id, text }));
      await vi.waitFor(() => expect(shown).toBe(text));
      await settled();
    };
    await show(1, 'One');
    await show(2, 'Two');
    await show(2, '');
    expect(sent).toEqual([
      ['1', 'One'],
      ['2', 'Two'],
    ]);
    root.unmount();
    await settled();
    error.mockRestore();
  });
});

/**
 * What Angular's templates do with an element that they do not know (`CUSTOM_ELEMENTS_SCHEMA`): attributes at its
 * making, `[property]` on each check where the value is another one, `(event)` by `addEventListener`, and it comes into
 * the page last.
 */
class TemplateView<Model extends object> {
  readonly #bindings: {
    element: HTMLElement;
    property: string;
    read: (model: Model) => unknown;
    last: unknown;
  }[] = [];
  readonly #model: Model;

  constructor(model: Model) {
    this.#model = model;
  }

  element(
    name: string,
    attributes: Record<string, string>,
    properties: Record<string, (model: Model) => unknown>,
    events: Record<string, (model: Model, event: CustomEvent) => void>,
  ): HTMLElement {
    const element = document.createElement(name);
    for (const [attribute, text] of Object.entries(attributes)) element.setAttribute(attribute, text);
    for (const [type, run] of Object.entries(events)) {
      element.addEventListener(type, (event) => {
        run(this.#model, event as CustomEvent);
        this.check();
      });
    }
    for (const [property, read] of Object.entries(properties)) {
      this.#bindings.push({ element, property, read, last: this });
    }
    return element;
  }

  /** Change detection. */
  check(): void {
    for (const binding of this.#bindings) {
      const value = binding.read(this.#model);
      if (Object.is(value, binding.last)) continue;
      binding.last = value;
      Object.assign(binding.element, { [binding.property]: value });
    }
  }
}

describe('a page in the style of Angular', () => {
  it('binds properties and events, and follows its model', async () => {
    const clock = createFakeClock(start);
    const model = {
      at: start as number | null | undefined,
      key: 'a',
      draft: '',
      isAlertOpen: false,
      isLocked: false,
      log: [] as string[],
    };
    const view = new TemplateView(model);
    const composer = view.element(
      'mw-composer',
      { channel: 'whatsapp', 'ways-out': 'template' },
      {
        clock: () => clock,
        lastInboundAt: ({ at }) => at,
        conversationKey: ({ key }) => key,
        value: ({ draft }) => draft,
      },
      {
        'mw-value-change': (to, { detail }) => {
          to.draft = detail.value;
        },
        'mw-lock-change': (to, { detail }) => {
          to.isLocked = detail.isLocked;
        },
        'mw-way-out': (to, { detail }) => void to.log.push(detail.way),
        'mw-event': (to, { detail }) => void to.log.push(detail.type),
      },
    ) as MwComposer;
    const alert = view.element(
      'mw-risk-alert',
      { channel: 'whatsapp' },
      { clock: () => clock, lastInboundAt: ({ at }) => at, open: ({ isAlertOpen }) => isAlertOpen },
      {
        'mw-open-change': (to, { detail }) => {
          to.isAlertOpen = detail.open;
        },
      },
    );
    view.check();
    document.body.append(composer, alert);
    await settled();

    model.draft = 'By the model';
    view.check();
    await settled();
    expect(shadowParts(composer).get<HTMLTextAreaElement>('textarea').value).toBe('By the model');

    shadowParts(alert).get('.mw-alert-trigger').click();
    expect(model.isAlertOpen).toBe(true);

    clock.advance(DAY_MS);
    await settled();
    expect([model.isLocked, composer.value, model.log]).toEqual([
      true,
      'By the model',
      ['status-changed', 'status-changed'],
    ]);
    shadowParts(composer).button('Send template').click();
    expect(model.log.slice(-2)).toEqual(['way-out-chosen', 'template']);

    model.at = undefined;
    view.check();
    await settled();
    expect(composer.state.reason).toBe('not-known');
    model.at = clock.now();
    model.key = 'b';
    view.check();
    await settled();
    expect([model.draft, composer.value, model.isLocked]).toEqual(['', '', false]);
  });
});
