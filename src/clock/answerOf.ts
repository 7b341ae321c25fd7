import { throwLater } from './callHost.js';

const reported = new WeakSet<object>();

/**
 * What a host's callback answers while the kit works something out; where it throws, `otherwise`. The first fault of a
 * callback is reported: one that throws for each of a thousand templates says it once.
 */
export function answerOf<Given extends unknown[], Answer, Otherwise>(
  callback: (...given: Given) => Answer,
  given: Given,
  otherwise: Otherwise,
): Answer | Otherwise {
  try {
    return callback(...given);
  } catch (error) {
    if (!reported.has(callback)) throwLater(error);
    reported.add(callback);
    return otherwise;
  }
}
