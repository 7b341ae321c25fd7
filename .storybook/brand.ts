/**
 * Title and logo of the Storybook. Change them here, or without a change by environment variables when it is built:
 *
 * - `STORYBOOK_BRAND_TITLE`: the name beside or in place of the logo
 * - `STORYBOOK_BRAND_LOGO`: address of an image, absolute or relative to the site
 * - `STORYBOOK_BRAND_URL`: where both lead; relative to the site, so that it may lie in any folder
 */
export const brand = {
  title: process.env.STORYBOOK_BRAND_TITLE ?? 'react-messaging-window',
  logo: process.env.STORYBOOK_BRAND_LOGO,
  url: process.env.STORYBOOK_BRAND_URL ?? './',
};
