export type { PartProps } from './components/internal/renderPart.js';
export {
  MessagingWindowProvider,
  type MessagingWindowProviderProps,
} from './components/MessagingWindowProvider/MessagingWindowProvider.js';
export {
  WindowBadge,
  type WindowBadgeProps,
  type WindowBadgeSize,
} from './components/WindowBadge/WindowBadge.js';
export * from './hooks.js';
export { english } from './strings/english.js';
export type { PartialStrings } from './strings/mergeStrings.js';
export type { PluralText, Strings, TemplateStrings, Text } from './strings/Strings.js';
