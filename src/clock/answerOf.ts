import { reportFault } from './callHost.js';

const reported = new WeakSet<object>();

/**
 * What a host's callback answers while the kit works something out; where it throws or answers with something else than
 * `isRight` takes, `otherwise`. The first fault of a callback is reported: one that throws for each of a thousand
 * templates says it once.
 */
export function answerOf<Given extends unknown[], Answer, Otherwise>(
  callback: ((...given: Given) => Answer) | null | undefined,
  given: Given,
  otherwise: Otherwise,
  isRight: (answer: NonNullable<Answer>) => boolean = () => true,
  self?: object | null,
): Answer | Otherwise {
  if (typeof callback !== 'function') return otherwise;
  try {
    const answer = callback.call(self, ...given);
    if (answer === null || answer === undefined || isRight(answer)) return answer;
    throw new TypeError(`${callback.name}: wrong answer`);
  } catch (error) {
    if (!reported.has(callback)) reportFault(error, callback.name);
    reported.add(callback);
    return otherwise;
  }
}

/** For `answerOf`: the answer is to be shown. */
export const isText = (answer: unknown): answer is string => typeof answer === 'string';
