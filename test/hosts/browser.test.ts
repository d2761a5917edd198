import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserPlaces, hasDisplay } from '../../electron/hosts/browser.ts';

describe('the installed browsers', () => {
  it('on Linux are looked for in the path, the likeliest first', () => {
    const places = browserPlaces('linux', { PATH: '/usr/local/bin:/usr/bin' }, '/home/ana');
    expect(places.indexOf('/usr/bin/google-chrome')).toBeLessThan(places.indexOf('/usr/bin/chromium'));
    expect(places).toContain('/usr/local/bin/chromium');
    expect(places).toContain('/snap/bin/chromium');
  });

  it('on Windows are looked for where they are installed for all and for the account', () => {
    const places = browserPlaces('win32', { 'PROGRAMFILES(X86)': 'P86', LOCALAPPDATA: 'L' }, 'H');
    expect(places).toContain(join('P86', 'Microsoft', 'Edge', 'Application', 'msedge.exe'));
    expect(places).toContain(join('L', 'Google', 'Chrome', 'Application', 'chrome.exe'));
    expect(places.some((place) => place.startsWith('undefined'))).toBe(false);
  });

  it('need a screen, which on Linux may not be there', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });
});
