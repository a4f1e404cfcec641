import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostPatterns } from '@/utils/sites/index.ts';

export default defineContentScript({
  matches: hostPatterns,
  main() {},
});
