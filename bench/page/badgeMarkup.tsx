import { type Label, MARKS } from './model.js';

/** The kit's badge, element by element, as React elements that nothing keeps right. */
export function badgeMarkup(label: Label, end: number, key?: number) {
  return (
    <span key={key} className="mw mw-badge" {...attributes(label)}>
      {iconMarkup(label)}
      <span className="mw-badge-text" aria-hidden="true" translate="no">
        {label.text}
      </span>
      <time className="mw-badge-time mw-hidden" dateTime={new Date(end).toISOString()} translate="no">
        {label.spoken}
      </time>
    </span>
  );
}

/** The kit's alert trigger with the same children. */
export function buttonMarkup(label: Label, key: number, onClick: () => void) {
  return (
    <button key={key} {...buttonProps(label)} onClick={onClick}>
      {iconMarkup(label)}
    </button>
  );
}

export function buttonProps(label: Label) {
  return {
    type: 'button' as const,
    className: 'mw mw-alert-trigger',
    'aria-label': `Messaging window: ${label.spoken}`,
    'aria-haspopup': 'dialog' as const,
    'aria-expanded': false,
    ...attributes(label),
  };
}

export function iconMarkup(label: Label) {
  return (
    <svg className="mw-icon mw-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={MARKS[label.status]} />
    </svg>
  );
}

function attributes(label: Label) {
  return {
    'data-status': label.status,
    'data-reason': label.status === 'closed' ? 'expired' : undefined,
    'data-size': 'full',
  };
}
