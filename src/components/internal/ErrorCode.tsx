import type { NoticePart, Texts } from './TextDefaults.js';

/** The provider's code of a refusal, for those who look it up; folded away for everybody else. */
export function ErrorCode({ code, texts }: { code: string | undefined; texts: Texts<NoticePart> }) {
  return code === undefined ? null : (
    <details className="mw-error">
      <summary className="mw-error-summary">{texts.strings.notice.details}</summary>
      <bdi className="mw-composer-code">{code}</bdi>
    </details>
  );
}
