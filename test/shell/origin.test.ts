import { describe, expect, it } from 'vitest';
import { isOurBlob, isOurs } from '../../electron/shell/origin.ts';

describe('the address of the window', () => {
  it.each(['app://altas', 'app://altas/', 'app://altas/assets/index-a1.js', 'app://altas/#/bandeja'])('is %s', (address) => {
    expect(isOurs(address)).toBe(true);
  });

  it.each(['app://altas.example/', 'app://altasx', 'app://otra/', 'APP://altas/', 'file:///etc/passwd', 'https://app://altas/', 'blob:app://altas/1', ''])(
    'is not %s',
    (address) => {
      expect(isOurs(address)).toBe(false);
    },
  );

  it('is also that of what its page holds in memory', () => {
    expect(isOurBlob('blob:app://altas/4f5df42b')).toBe(true);
    expect(isOurBlob('blob:https://altas.example/4f5df42b')).toBe(false);
    expect(isOurBlob('data:text/plain,a')).toBe(false);
  });
});
