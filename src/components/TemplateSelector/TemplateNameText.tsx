import { Fragment } from 'react';

/** The name of a template, which may break after each `_` rather than inside of a word. */
export function TemplateNameText({ name }: { name: string }) {
  const [first = '', ...others] = name.split('_');
  return (
    <>
      {first}
      {others.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text
        <Fragment key={place}>
          _<wbr />
          {part}
        </Fragment>
      ))}
    </>
  );
}
