/** What is returned when all props are the component's own. */
export const NO_PROPS: Record<string, unknown> = Object.freeze({});

/** The props that are not a component's own: they go to its element. */
export function propsWithout(props: object, names: ReadonlySet<string>): Record<string, unknown> {
  let rest: Record<string, unknown> | null = null;
  for (const name in props) {
    if (names.has(name)) continue;
    rest ??= {};
    rest[name] = props[name as keyof typeof props];
  }
  return rest ?? NO_PROPS;
}
