import { type ReactNode, useCallback, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from 'react-messaging-window/styles.css?inline';
import type { Host } from './hosts.js';

interface HostPageProps {
  host: Host;
  children: ReactNode;
}

/** Makes the page that of a host while it is mounted: its stylesheet, its attributes, what stands around the kit. */
export function HostPage({ host, children }: HostPageProps) {
  const { css, attributes } = host;
  // Before anything in it measures.
  useLayoutEffect(() => (css === undefined ? undefined : addStyle(css)), [css]);
  useLayoutEffect(() => (attributes === undefined ? undefined : setAttributes(attributes)), [attributes]);
  switch (host.wrap) {
    case 'modal-dialog':
      return <ModalDialog title={host.title}>{children}</ModalDialog>;
    case 'shadow-root':
      return <InShadowRoot>{children}</InShadowRoot>;
    case 'clipped-box':
      return <div className="host-clipped-box">{children}</div>;
    case undefined:
      return children;
    default:
      return host.wrap satisfies never;
  }
}

function ModalDialog({ title, children }: { title: string; children: ReactNode }) {
  const [dialog, setDialog] = useState<HTMLDialogElement | null>(null);
  // Open before its children are there, as in an app that renders them when they are asked for.
  const open = useCallback((element: HTMLDialogElement | null) => {
    if (element?.open === false) element.showModal();
    setDialog(element);
  }, []);
  return (
    <dialog ref={open} aria-label={title} style={{ inlineSize: 'min(76rem, 100vw - 4rem)' }}>
      {dialog === null ? null : children}
    </dialog>
  );
}

function InShadowRoot({ children }: { children: ReactNode }) {
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const attach = useCallback((element: HTMLElement | null) => {
    setRoot(element === null ? null : (element.shadowRoot ?? shadowRootOf(element)));
  }, []);
  return <div ref={attach}>{root === null ? null : createPortal(children, root)}</div>;
}

function shadowRootOf(element: HTMLElement): ShadowRoot {
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  return root;
}

function addStyle(css: string): () => void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  return () => style.remove();
}

/** Sets them on the page; the returned function brings back what was there. */
function setAttributes(attributes: Readonly<Record<string, string>>): () => void {
  const root = document.documentElement;
  const before = Object.keys(attributes).map((name) => [name, root.getAttribute(name)] as const);
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
  return () => {
    for (const [name, value] of before) {
      if (value === null) root.removeAttribute(name);
      else root.setAttribute(name, value);
    }
  };
}
