import type { TemplateSection } from '../../conversation/templateSections.js';
import type { TemplateGroup } from '../../core/template/groupTemplates.js';

/** The part of a section that is in the document. */
export interface SectionRun {
  section: TemplateSection;
  groups: readonly TemplateGroup[];
  /** Place of the first of them in the whole list. */
  from: number;
  /** The section begins here, not before. */
  isStart: boolean;
}

/** The sections cut to the places from `from` up to, not including, `to`. */
export function sectionRuns(sections: readonly TemplateSection[], from: number, to: number): SectionRun[] {
  const runs: SectionRun[] = [];
  let start = 0;
  for (const section of sections) {
    const end = start + section.groups.length;
    const first = Math.max(start, from);
    const groups = section.groups.slice(first - start, Math.max(0, Math.min(end, to) - start));
    if (groups.length > 0) runs.push({ section, groups, from: first, isStart: first === start });
    start = end;
  }
  return runs;
}
