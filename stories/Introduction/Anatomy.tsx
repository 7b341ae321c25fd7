import { type ReactNode, useId, useRef } from 'react';
import { Label } from '../Boards/Label.js';
import type { Callout, CalloutPlace } from './Callout.js';
import { useCalloutPlaces } from './useCalloutPlaces.js';

interface AnatomyProps {
  title: string;
  /** What the part is, in a sentence. */
  lead: string;
  callouts: readonly Callout[];
  /** Whether the part takes the whole width, with the legend below. @default false */
  isWide?: boolean;
  /** The part itself. */
  children: ReactNode;
}

/** A real part with numbers at its pieces, and what they are. */
export function Anatomy({ title, lead, callouts, isWide = false, children }: AnatomyProps) {
  const id = useId();
  const stage = useRef<HTMLDivElement>(null);
  const places = useCalloutPlaces(stage, callouts);
  return (
    <section className="anatomy" aria-labelledby={id}>
      <div className="anatomy-words">
        <h2 className="anatomy-title">
          <Label id={id}>{title}</Label>
        </h2>
        <p className="anatomy-lead">
          <Label>{lead}</Label>
        </p>
      </div>
      <div className="anatomy-sides" data-wide={isWide}>
        <div ref={stage} className="anatomy-stage">
          <div className="anatomy-part">{children}</div>
          <svg className="anatomy-lines" aria-hidden="true">
            {callouts.map(({ target }, i) => {
              const place = places.get(i);
              return place === undefined ? null : <Line key={target} place={place} />;
            })}
          </svg>
          {callouts.map(({ target }, i) => {
            const place = places.get(i);
            return place === undefined ? null : (
              <span
                key={target}
                className="anatomy-number"
                aria-hidden="true"
                style={{ left: place.number.x, top: place.number.y }}
              >
                {i + 1}
              </span>
            );
          })}
        </div>
        <ol className="anatomy-legend">
          {callouts.map(({ target, name, say }, i) => (
            <li key={target} className="anatomy-entry">
              <span className="anatomy-number" data-in="legend" aria-hidden="true">
                {i + 1}
              </span>
              <Label>
                <strong>{name}.</strong> <span className="anatomy-say">{say}</span>
              </Label>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Line({ place: { number, end } }: { place: CalloutPlace }) {
  return (
    <>
      <line x1={number.x} y1={number.y} x2={end.x} y2={end.y} />
      <circle cx={end.x} cy={end.y} r="2.5" />
    </>
  );
}
