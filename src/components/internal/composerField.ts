/** The field of a composer, the kit's or the host's, as a selector: where the focus goes when nothing else is left. */
export const COMPOSER_FIELD = '.mw-composer-editor :is(textarea, input, [contenteditable="true"])';
