/** Like `Partial`, and every member may also be `undefined`, so that hosts with `exactOptionalPropertyTypes` can pass on what they have. */
export type Optional<Type> = { [Key in keyof Type]?: Type[Key] | undefined };
