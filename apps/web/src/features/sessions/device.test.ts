import { expect, it } from 'vitest';
import { deviceOf } from './device.ts';

it('names a device by the browser and the system it calls itself by', () => {
  const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
  expect(deviceOf(chrome)).toBe('Chrome on Windows');
  expect(deviceOf(`${chrome} Edg/142.0.0.0`)).toBe('Edge on Windows');
  expect(deviceOf('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe('Firefox on Linux');
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
  expect(deviceOf(phone)).toBe('Safari on iPhone');
  expect(deviceOf('curl/8.9')).toBe('An unknown device');
  expect(deviceOf(null)).toBe('An unknown device');
});
