// The headers that say what a page of ours may do. The same in the desktop window and in a browser.
import { randomBytes } from 'node:crypto';

/** What index.html carries where the nonce goes. */
export const NONCE_PLACE = '__NONCE__';

/** New for each load of the page. */
export const newNonce = (): string => randomBytes(16).toString('base64url');

/** @param nonce of the `<style>` elements that React Aria adds. */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // Scans and letters are shown from memory.
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    "worker-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** What a page may not even ask the PC for. A browser asks the person about the rest, and the window refuses it (shell/permissions.ts). */
export const DENIED = [
  'accelerometer', 'autoplay', 'bluetooth', 'camera', 'clipboard-read', 'clipboard-write', 'display-capture', 'encrypted-media', 'gamepad',
  'geolocation', 'gyroscope', 'hid', 'idle-detection', 'keyboard-map', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment',
  'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'storage-access', 'usb', 'window-management', 'xr-spatial-tracking',
] as const;

export function pageHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentPolicy(nonce),
    'permissions-policy': DENIED.map((feature) => `${feature}=()`).join(', '),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}
