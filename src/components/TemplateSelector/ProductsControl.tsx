'use client';

import { useState } from 'react';
import { reportFault } from '../../clock/callHost.js';
import { recordOf } from '../../core/template/recordOf.js';
import type { FieldValue } from '../../core/template/TemplateValues.js';
import { formatPlural } from '../../strings/formatPlural.js';
import type { FieldControlProps } from './FieldControl.js';

/** Products of a multi-product message, chosen in the host's own picker. */
export function ProductsControl(props: FieldControlProps) {
  const { id, field, template, value, texts, isLocked, pickProducts, onValueChange, onBlur } = props;
  const { fields } = texts.strings.templates;
  const [isPicking, setIsPicking] = useState(false);
  const count = countOf(value);
  const pick = async () => {
    setIsPicking(true);
    try {
      const picked = await pickProducts?.({ field, template, value });
      if (picked !== undefined && picked !== null) onValueChange(picked);
    } catch (error) {
      reportFault(error, 'pickProducts');
    }
    setIsPicking(false);
  };
  return (
    <div className="mw-template-products">
      <button
        type="button"
        className="mw-button"
        id={id}
        aria-labelledby={`${id}-pick ${id}-label`}
        disabled={isLocked}
        aria-disabled={isPicking}
        data-invalid={props.issues.length > 0 ? '' : undefined}
        aria-describedby={props.describedBy}
        onBlur={onBlur}
        onClick={() => {
          if (!isPicking) void pick();
        }}
      >
        <span className="mw-plain" id={`${id}-pick`}>
          {fields.pickProducts}
        </span>
      </button>
      <span className="mw-template-hint" role="status">
        {count === 0 ? null : formatPlural(fields.productsPicked, count, texts.locale)}
      </span>
    </div>
  );
}

function countOf(value: FieldValue | undefined): number {
  const sections = recordOf(value)?.sections;
  if (!Array.isArray(sections)) return 0;
  return sections.flatMap((section: unknown) => recordOf(section)?.product_items ?? []).length;
}
