/** What Storybook's manager gets from an import `with { type: 'text' }`. */
declare module '*.css' {
  const text: string;
  export default text;
}
