import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { storageFailureOf } from '@/utils/library/storage-failure.ts';

const wrap = (name: string, inner: Error) => Object.assign(new Error(), { name, inner });

test.each([
  [new DOMException('', 'QuotaExceededError'), 'full'],
  [wrap('AbortError', new DOMException('', 'QuotaExceededError')), 'full'],
  // Chromium 156 on a disk without room.
  [wrap('AbortError', new DOMException('Failed to write blobs (IOError)', 'DataError')), 'unwritable'],
  // Firefox 153 on the same.
  [new Dexie.BulkError('', [new DOMException('', 'QuotaExceededError')]), 'full'],
  [new Dexie.MissingAPIError(), 'refused'],
  // Firefox where it never keeps a history.
  [wrap('OpenFailedError', new DOMException('', 'InvalidStateError')), 'refused'],
  [new TypeError('a bug'), undefined],
  ['a bug', undefined],
])('%s is %s', (error, reason) => {
  expect(storageFailureOf(error)).toBe(reason);
});
