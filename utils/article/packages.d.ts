// Files of packages that their own types don't name: the smallest build of each.

declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}

declare module 'dompurify/purify.min.js' {
  export { default } from 'dompurify';
}
