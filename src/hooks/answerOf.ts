import { throwLater } from '../clock/throwLater.js';

const reported = new WeakSet<object>();

/**
 * What a host's callback answers while the kit renders; where it throws, `otherwise`. The first fault of a callback is
 * reported as an uncaught error: one that throws for each of a thousand templates says it once.
 */
export function answerOf<Args extends unknown[], Answer, Otherwise>(
  callback: (...args: Args) => Answer,
  args: Args,
  otherwise: Otherwise,
): Answer | Otherwise {
  try {
    return callback(...args);
  } catch (error) {
    if (!reported.has(callback)) throwLater(error);
    reported.add(callback);
    return otherwise;
  }
}
