'use client';
import { useEffect, useRef } from 'react';
import type { ValueIssue } from '../../core/template/ValueIssue.js';
import type { Instant } from '../../core/time/Instant.js';
import { useElementId } from '../../hooks/useElementId.js';
import { PartIcon } from '../internal/PartIcon.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import { FieldIssues } from './FieldIssues.js';
import { instantOfLocal, localTextOf } from './localMoment.js';

interface TemplateScheduleProps {
  sendAt: Instant | null;
  /** What is wrong with `sendAt`. */
  issues: readonly ValueIssue[];
  isLocked: boolean;
  /** The time now. */
  now: () => Instant;
  texts: Texts<TemplatePart>;
  onChange: (sendAt: Instant | null) => void;
}

const HOUR = 3_600_000;

/** Sends later: a button that opens a field with the next full hour in the viewer's zone. */
export function TemplateSchedule({ sendAt, issues, isLocked, now, texts, onChange }: TemplateScheduleProps) {
  const { schedule } = texts.strings.templates;
  const id = useElementId();
  const isOpen = sendAt !== null;
  const wasOpen = useRef(isOpen);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // The one takes the other's place, and the focus with it.
  useEffect(() => {
    if (wasOpen.current !== isOpen) (isOpen ? field : button).current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen) {
    return (
      <button
        ref={button}
        type="button"
        className="mw-button"
        data-variant="quiet"
        disabled={isLocked}
        onClick={() => onChange((Math.floor(now() / HOUR) + 1) * HOUR)}
      >
        <PartIcon name="clock" />
        {schedule.later}
      </button>
    );
  }
  return (
    <div className="mw-template-schedule">
      <label className="mw-template-part-label" htmlFor={id}>
        {schedule.sendAt}
      </label>
      <input
        ref={field}
        className="mw-input mw-template-moment"
        type="datetime-local"
        id={id}
        value={localTextOf(sendAt)}
        min={localTextOf(now())}
        readOnly={isLocked}
        aria-invalid={issues.length > 0}
        aria-describedby={issues.length > 0 ? `${id}-issues` : undefined}
        onChange={(event) => onChange(instantOfLocal(event.target.value) ?? Number.NaN)}
      />
      <button
        type="button"
        className="mw-button"
        data-variant="quiet"
        disabled={isLocked}
        onClick={() => onChange(null)}
      >
        {schedule.now}
      </button>
      {issues.length === 0 ? null : <FieldIssues id={`${id}-issues`} issues={issues} texts={texts} />}
    </div>
  );
}
