import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { crashReport } from './crashReport.ts';

const crash = {
  part: 'Layout preview',
  error: new TypeError('Cannot read properties of undefined'),
  components: '\n    at Desk (https://host/assets/a.js?v=1:2:3)\n    at main',
  address: 'https://host/projects/1/templates/7?tab=tiles&at=/tiles/3',
  browser: 'Chromium 150',
  time: '2026-11-24T10:00:00Z',
};

test('says what failed, where, and by which code', () => {
  const report = crashReport(crash);
  expect(report).toContain('“Layout preview” failed at 2026-11-24T10:00:00Z');
  expect(report).toContain('Page: https://host/projects/1/templates/7?tab&at');
  expect(report).toContain('TypeError: Cannot read properties of undefined');
  expect(report).toContain('at Desk (https://host/assets/a.js:2:3)');
});

test('of a message that may quote a template only the length is told', () => {
  let error: unknown;
  try {
    JSON.parse('[{"secret plan": ]');
  } catch (thrown) {
    error = thrown;
  }
  const report = crashReport({ ...crash, error });
  expect(report).toMatch(/SyntaxError \(a message of \d+ characters\)/);
  expect(report).not.toContain('secret');
});

test('no key and no value of the address is ever in it', () => {
  const key = fc.stringMatching(/^ph[xcs]_[A-Za-z0-9]{8,40}$/);
  const kind = fc.constantFrom(Error, TypeError, RangeError, SyntaxError);
  fc.assert(
    fc.property(key, kind, fc.string(), fc.string(), (secret, Kind, before, after) => {
      const error = new Kind(`${before}${secret}${after}`);
      const report = crashReport({
        ...crash,
        error,
        components: `${before}${secret}${after}\n    at ${secret} (https://host/${secret}.js?k=${secret}:1:2)`,
        address: `https://host/${secret}?search=${secret}&at=private-words#${secret}`,
        browser: `Chromium ${secret}`,
      });
      expect(report).not.toContain(secret);
      expect(report).not.toContain('private-words');
    }),
  );
});
