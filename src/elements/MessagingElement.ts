'use client';
import type { WindowState, WindowStatus } from '../core/window/WindowState.js';
import { warnOfValue } from '../hooks/warnings.js';
import { adoptStyles } from './adoptStyles.js';
import type { ElementEventMap } from './ElementEvents.js';
import { nameParts } from './nameParts.js';
import { partStyles } from './partStyles.js';
import { type PropertyKind, readValue } from './propertyKinds.js';
import type { View } from './View.js';
import { watchLanguage } from './watchLanguage.js';

export type PropertyKinds<Values> = { readonly [Name in keyof Values]-?: PropertyKind };

type DetailOf<Name extends keyof ElementEventMap> =
  ElementEventMap[Name] extends CustomEvent<infer Detail> ? Detail : never;

/** `HTMLElement`, or on a server, where there is none, a class that nobody can make anything of. */
const ElementBase: typeof HTMLElement =
  typeof HTMLElement === 'undefined' ? (class {} as unknown as typeof HTMLElement) : HTMLElement;

/** What all elements of the kit share: properties and attributes, the shadow root, and what they leave behind, nothing. */
export abstract class MessagingElement extends ElementBase {
  /** @internal */
  static readonly kinds: Readonly<Record<string, PropertyKind>> = {};
  /** Stands in a line of text rather than in a block of its own. @internal */
  static readonly isInline: boolean = false;

  /** What the host has given, by the names of the properties. */
  #given: Record<string, unknown> = {};
  /** Properties that were set before the browser knew the element: they stand above attributes. */
  #early: Record<string, unknown> | null = null;
  #view: View | null = null;
  #unname: (() => void) | null = null;
  #unwatch: (() => void) | null = null;
  #isScheduled = false;
  #states: Set<string> | undefined;

  constructor() {
    super();
    this.#states = this.attachInternals?.().states;
    this.attachShadow({ mode: 'open' });
    this.#takeEarly();
  }

  /** @internal */
  connectedCallback(): void {
    Object.assign(this, this.#early);
    this.#early = null;
    this.#unwatch?.();
    this.#unwatch = watchLanguage(this.ownerDocument, () => this.update());
    this.update();
  }

  /** @internal */
  disconnectedCallback(): void {
    // Moved within the page it is connected again by then, and keeps what it has.
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  /** Moved by `moveBefore`: only what it inherits may be another. @internal */
  connectedMoveCallback(): void {
    this.update();
  }

  /** @internal */
  attributeChangedCallback(attribute: string, _before: string | null, text: string | null): void {
    const name = propertyOf(attribute);
    if (this.#kinds[name]?.read === undefined) this.update();
    else this.take(name, text ?? undefined);
  }

  /** What the element shows in its shadow root, begun when it comes into a page. @internal */
  protected abstract begin(root: ShadowRoot): View;

  /** The value of a property. @internal */
  protected given(name: string): unknown {
    return this.#given[name];
  }

  /** All values that are there, by the names of their properties. @internal */
  protected get values(): Readonly<Record<string, unknown>> {
    return this.#given;
  }

  /**
   * Takes a value for a property; `undefined` and what cannot be used take the old one away. A text is read as the
   * attribute would be: frameworks write one for the other.
   *
   * @internal
   */
  protected take(name: string, given: unknown): void {
    const kind = this.#kinds[name];
    const value = kind === undefined ? given : readValue(given, kind);
    const isUsable = value !== undefined && kind?.accepts(value);
    if (kind !== undefined && value !== undefined && value !== null && !isUsable) {
      warnOfValue(this.localName, name, kind.expects);
    }
    if (isUsable) this.#given[name] = value;
    else delete this.#given[name];
    this.update();
  }

  /** Shows the element as it is now, once for all that changes at the same time. @internal */
  protected update(): void {
    if (this.#isScheduled || !this.isConnected) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      if (this.isConnected) this.#show();
    });
  }

  /** Whether it is shown, with what was set until then. @internal */
  protected get isShown(): boolean {
    return this.#view !== null;
  }

  /** Tells the host; true unless it prevented what comes next. @internal */
  protected emit<Name extends keyof ElementEventMap>(
    type: Name,
    detail: DetailOf<Name>,
    isCancelable = false,
  ): boolean {
    return this.dispatchEvent(
      new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: isCancelable }),
    );
  }

  /** Tells the host of another status, and lets its CSS see it. @internal */
  onStatus(state: WindowState, isFirst: boolean): void {
    const { status, reason } = state;
    for (const each of STATUSES) if (each !== status) this.#states?.delete(each);
    try {
      this.#states?.add(status);
    } catch {
      // Chromium before 125 takes no such words.
    }
    if (!isFirst) this.emit('mw-status-change', { status, reason, state });
  }

  /** What was set before the browser knew the element stands in the way of the properties of the class. */
  #takeEarly(): void {
    const kinds = Object.keys(this.#kinds);
    const others = Object.keys(this).filter((name) => !kinds.includes(name));
    // The conversation first, then what is written in it.
    for (const name of [...kinds, ...others]) {
      if (!Object.hasOwn(this, name)) continue;
      const accessor = accessorOf(this, name);
      if (accessor === null) continue;
      const value = this[name as keyof this];
      delete this[name as keyof this];
      if (accessor.set === undefined) continue;
      this.#early ??= {};
      this.#early[name] = value;
    }
  }

  #show(): void {
    const root = this.shadowRoot as ShadowRoot;
    const { isInline } = this.constructor as typeof MessagingElement;
    adoptStyles(root, isInline ? [partStyles, INLINE] : [partStyles]);
    this.#unname ??= nameParts(root);
    this.#view ??= this.begin(root);
    this.#view.render();
  }

  #leave(): void {
    this.#view?.unmount();
    this.#view = null;
    this.#unname?.();
    this.#unname = null;
    this.#unwatch?.();
    this.#unwatch = null;
  }

  get #kinds(): Readonly<Record<string, PropertyKind>> {
    return (this.constructor as typeof MessagingElement).kinds;
  }
}

/** A property with code of the element's class. */
function accessorOf(element: MessagingElement, name: string): PropertyDescriptor | null {
  let owner: object | null = Object.getPrototypeOf(element);
  while (owner !== null && owner !== ElementBase.prototype) {
    const found = Object.getOwnPropertyDescriptor(owner, name);
    if (found !== undefined) return found.get === undefined && found.set === undefined ? null : found;
    owner = Object.getPrototypeOf(owner);
  }
  return null;
}

/** What a host's CSS sees of the status: `mw-badge:state(closed)`. */
const STATUSES: readonly WindowStatus[] = ['open', 'expiring', 'closed', 'unknown'];

const INLINE = ':host{display:inline-block;max-inline-size:100%;vertical-align:middle}';

/** The class that an element with these properties extends. */
export function elementWith<Values extends object>(
  kinds: PropertyKinds<Values>,
): (abstract new () => MessagingElement & Values) & Omit<typeof MessagingElement, 'prototype'> {
  abstract class Element extends MessagingElement {
    static override readonly kinds = kinds as Readonly<Record<string, PropertyKind>>;
    static readonly observedAttributes = ['lang', ...attributesOf(Element.kinds)];
  }
  for (const [name, { read }] of Object.entries(Element.kinds)) {
    const property: PropertyDescriptor & ThisType<Element> = {
      configurable: true,
      enumerable: true,
      get() {
        return this.given(name);
      },
      set(value: unknown) {
        this.take(name, value);
      },
    };
    Object.defineProperty(Element.prototype, name, property);
    // Vue sets what it finds by the name in the template (`:read-refusal`), and else writes an attribute.
    const written = attributeOf(name);
    if (read === undefined && written !== name) {
      Object.defineProperty(Element.prototype, written, { ...property, enumerable: false });
    }
  }
  return Element as unknown as ReturnType<typeof elementWith<Values>>;
}

function attributesOf(kinds: Readonly<Record<string, PropertyKind>>): string[] {
  const readable = Object.entries(kinds).filter(([, { read }]) => read !== undefined);
  return readable.map(([name]) => attributeOf(name));
}

/** `lastInboundAt` -> `last-inbound-at`. */
function attributeOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function propertyOf(attribute: string): string {
  return attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
