// A file of a package that its own types don't name: the package's index brings more than is needed.

declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}
