/**
 * A function that is compared as methods are: what takes the content of one editor fits where any content may come. An
 * optional method itself could not be `undefined`.
 */
export type Method<Given extends unknown[], Answer> = { call(...given: Given): Answer }['call'];
