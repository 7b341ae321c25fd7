/**
 * Puts the page under Trusted Types, where there are any, for as long as it lives.
 *
 * @returns what the browser forbids from now on
 */
export function underTrustedTypes(): string[] {
  const forbidden: string[] = [];
  if (typeof document === 'undefined' || !('trustedTypes' in window)) return forbidden;
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "require-trusted-types-for 'script'; trusted-types 'none'";
  document.head.append(policy);
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) => {
    forbidden.push(`${effectiveDirective}: ${sample}`);
  });
  return forbidden;
}
