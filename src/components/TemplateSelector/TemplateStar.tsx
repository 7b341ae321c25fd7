'use client';
import type { TemplateListState } from '../../conversation/templateList.js';
import { PartIcon } from '../internal/PartIcon.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

/** Makes the chosen template a favourite. Not in the list, where an option must not hold a button. */
export function TemplateStar({
  list,
  name,
  texts,
}: {
  list: TemplateListState;
  name: string;
  texts: Texts<TemplatePart>;
}) {
  const { toggleFavorite, favorites } = list;
  if (toggleFavorite === null) return null;
  const isPressed = favorites.includes(name);
  return (
    <button
      type="button"
      className="mw-button mw-template-star"
      data-variant="quiet"
      aria-pressed={isPressed}
      aria-label={texts.strings.templates.favorite}
      onClick={() => toggleFavorite(name)}
    >
      <PartIcon name="star" isFilled={isPressed} />
    </button>
  );
}
