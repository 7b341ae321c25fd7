/** The same for what the template selector alone shows, which comes with it. */
export const templateStyles: string = '';
