/**
 * Of an element in a page that holds a shadow root of ours, from within. `!important`: there it beats even what the page
 * marks so for all its elements, or for those that it doesn't know.
 */
export const hostStyles = ':host{all:initial!important;display:contents!important}';
