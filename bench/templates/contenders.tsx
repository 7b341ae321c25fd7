import { Command } from 'cmdk';
import { type ReactElement, useMemo, useState } from 'react';
import { TemplateSelector } from 'react-messaging-window/templates';
import type { Entry } from './definitions.js';

interface Given {
  definitions: readonly object[];
  entries: readonly Entry[];
}

/** The kit: everything that it does for the list, filters, groups and reasons included. */
export function kit({ definitions }: Given): ReactElement {
  return (
    <TemplateSelector
      variant="inline"
      channel="whatsapp"
      contact={{ phone: '1' }}
      templates={definitions}
      onSendTemplate={() => {}}
    />
  );
}

/** The least: words looked for in text lowered once, the first 50 hits as plain elements. */
export function plain({ entries }: Given): ReactElement {
  return <PlainList entries={entries} />;
}

function PlainList({ entries }: { entries: readonly Entry[] }) {
  const [query, setQuery] = useState('');
  const lowered = useMemo(
    () => entries.map((entry) => `${entry.name}\n${entry.text}\n${entry.meta}`.toLowerCase()),
    [entries],
  );
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const shown: Entry[] = [];
  for (let place = 0; place < entries.length && shown.length < 50; place++) {
    const entry = entries[place];
    if (entry && words.every((word) => lowered[place]?.includes(word))) shown.push(entry);
  }
  return (
    <div className="mw mw-templates" data-variant="inline">
      <input className="mw-input" value={query} onChange={(event) => setQuery(event.target.value)} />
      <ul className="mw-templates-options" style={{ blockSize: 500 }}>
        {shown.map(({ name, text, meta }) => (
          <li key={name} className="mw-template-option">
            <bdi className="mw-template-option-name">{name}</bdi>
            <span className="mw-template-option-text">{text}</span>
            <span className="mw-template-option-meta">{meta}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What many hosts reach for. */
export function cmdk({ entries }: Given): ReactElement {
  return (
    <Command className="mw mw-templates">
      <Command.Input className="mw-input" />
      <Command.List className="mw-templates-options" style={{ blockSize: 500 }}>
        {entries.map(({ name, text, meta }) => (
          <Command.Item key={name} className="mw-template-option" value={name} keywords={[text, meta]}>
            <bdi className="mw-template-option-name">{name}</bdi>
            <span className="mw-template-option-text">{text}</span>
            <span className="mw-template-option-meta">{meta}</span>
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}
