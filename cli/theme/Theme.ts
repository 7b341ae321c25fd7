export type Scheme = 'light' | 'dark';

export interface Theme {
  /** Selector or file that it comes from. */
  name: string;
  /** Those it can be seen in: both, unless it fixes its `color-scheme`. */
  schemes: readonly Scheme[];
  /** Custom properties that it sets, as CSS, in each scheme. */
  properties: Record<Scheme, ReadonlyMap<string, string>>;
}

/** The kit without a theme. */
export const defaultTheme: Theme = {
  name: 'default',
  schemes: ['light', 'dark'],
  properties: { light: new Map(), dark: new Map() },
};

/** The theme with one property set otherwise in one scheme. */
export function withProperty(theme: Theme, scheme: Scheme, name: string, value: string): Theme {
  const changed = new Map(theme.properties[scheme]).set(name, value);
  return { ...theme, properties: { ...theme.properties, [scheme]: changed } };
}
