const BONES = [1, 2, 3, 4, 5];

/** The outlines of a list whose templates, or whose code, are still on their way. */
export function TemplateBones() {
  return (
    <div className="mw-templates-skeleton" aria-hidden="true">
      {BONES.map((bone) => (
        <span key={bone} className="mw-templates-bone" />
      ))}
    </div>
  );
}
