'use client';
import type { ReactNode } from 'react';
import type { SectionRun } from './sectionRuns.js';

interface TemplateListSectionProps {
  run: SectionRun;
  /** `''`: the list is not parted. */
  name: string;
  children: ReactNode;
}

/** Options under one heading. The group is named by itself, since its heading may be out of the document. */
export function TemplateListSection({ run, name, children }: TemplateListSectionProps) {
  if (name === '') return <>{children}</>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox owns groups, not fieldsets
    <div className="mw-plain" role="group" aria-label={name}>
      {run.isStart ? (
        <div className="mw-templates-section" aria-hidden="true">
          {name}
        </div>
      ) : null}
      {children}
    </div>
  );
}
