// The package's main file adds a second module that is not needed here; its types don't name the first alone.
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}
