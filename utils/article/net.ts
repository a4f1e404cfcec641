import Readability from '@mozilla/readability/Readability.js';
import { netOf } from './readability.ts';

/** Readability, for whoever takes it along in the same bundle. */
export const net = netOf(Readability);
