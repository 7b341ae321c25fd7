import type { TemplateGroup } from '../core/template/groupTemplates.js';

/** A stretch of the list under one heading. */
export interface TemplateSection {
  kind: 'favorites' | 'recent' | 'use-case' | 'other' | 'all';
  /** The host's own words for a use case; `''` for the kinds that the kit names. */
  useCase: string;
  groups: readonly TemplateGroup[];
}

/**
 * The groups under headings, each once: favourites in the order of the list, what was sent lately, newest first, then
 * by use case in the order in which they first occur.
 *
 * @param recent newest first
 * @param purposeOf the use case of a group, `''`: none. Absent: nothing has one
 */
export function templateSections(
  groups: readonly TemplateGroup[],
  favorites: readonly string[],
  recent: readonly string[],
  purposeOf?: (group: TemplateGroup) => string,
): TemplateSection[] {
  if (!purposeOf && favorites.length + recent.length === 0) {
    return groups.length === 0 ? [] : [{ kind: 'all', useCase: '', groups }];
  }
  const starred = new Set(favorites);
  const sentLately = new Set(recent.filter((name) => !starred.has(name)));
  const first: TemplateGroup[] = [];
  const lately: TemplateGroup[] = [];
  const byUseCase = new Map<string, TemplateGroup[]>();
  for (const group of groups) {
    if (starred.has(group.name)) first.push(group);
    else if (sentLately.has(group.name)) lately.push(group);
    else {
      const useCase = purposeOf?.(group) ?? '';
      const members = byUseCase.get(useCase);
      if (members) members.push(group);
      else byUseCase.set(useCase, [group]);
    }
  }
  lately.sort((a, b) => recent.indexOf(a.name) - recent.indexOf(b.name));
  const rest = byUseCase.get('') ?? [];
  byUseCase.delete('');
  const sections: TemplateSection[] = [
    { kind: 'favorites', useCase: '', groups: first },
    { kind: 'recent', useCase: '', groups: lately },
    ...Array.from(byUseCase, ([useCase, members]) => ({
      kind: 'use-case' as const,
      useCase,
      groups: members,
    })),
    { kind: byUseCase.size === 0 ? 'all' : 'other', useCase: '', groups: rest },
  ];
  return sections.filter((section) => section.groups.length > 0);
}

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
