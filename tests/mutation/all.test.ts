// All in one file: for each mutant one page is made and the modules are loaded once, which takes longer than the tests.
// Not the one that puts another site in DWN's place: in one file with the others its mock comes too late.
import.meta.glob(
  [
    '../unit/article/**/*.test.ts',
    '../unit/sites/**/*.test.ts',
    '!**/real-page.test.ts',
    '!**/one-file.test.ts',
  ],
  { eager: true },
);
