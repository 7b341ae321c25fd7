'use client';
import { type ReactNode, useContext } from 'react';
import { pathIn } from './ownIn.js';
import { markSvg } from './StatusIcon.js';
import { TextDefaultsContext } from './TextDefaults.js';

/** Beside a line of words, told apart by their silhouettes: a check, a diamond, a triangle, a circle. */
export const LINE_PATHS = {
  sent: 'M4.5 10.5l3.8 3.8l7.2-8',
  failed: 'M10 1.9l8.1 8.1l-8.1 8.1L1.9 10zM10 6.2v4.6M10 13.7v.1',
  warning: 'M10 2.6L18.1 17H1.9zM10 7.9v4.2M10 14.5v.1',
  info: 'M10 17.8a7.8 7.8 0 1 0 0-15.6a7.8 7.8 0 0 0 0 15.6zM10 9.6v4.2M10 6.4v.1',
} as const;

/** What a line at the composer says: the name of its mark, too. */
export type HintKind = keyof typeof LINE_PATHS;

const TONES: Readonly<Record<HintKind, string>> = {
  failed: 'closed',
  warning: 'soon',
  sent: 'open',
  info: 'neutral',
};

interface HintProps {
  kind: HintKind;
  /** It has just happened: said at once, also to somebody who is typing. @default false */
  isNews?: boolean;
  /** Below the words: buttons, a code. */
  foot?: ReactNode;
  children: ReactNode;
}

/** One line at the composer or in its notice. */
export function Hint({ kind, isNews = false, foot, children }: HintProps) {
  const { icons, OwnMark } = useContext(TextDefaultsContext);
  return (
    <div className="mw mw-hint" data-tone={TONES[kind]} role={isNews ? 'alert' : undefined}>
      <span className="mw-notice-mark">
        {OwnMark ? <OwnMark kind={kind} /> : markSvg(pathIn(icons, kind) ?? LINE_PATHS[kind])}
      </span>
      <div className="mw-notice-body">
        <div className="mw-hint-text">{children}</div>
        {foot}
      </div>
    </div>
  );
}
