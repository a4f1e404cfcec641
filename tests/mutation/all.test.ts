// All in one file: for each mutant one page is made and the modules are loaded once, which takes longer than the tests.
import.meta.glob(['../unit/article/**/*.test.ts', '../unit/sites/**/*.test.ts', '!**/real-page.test.ts'], {
  eager: true,
});
