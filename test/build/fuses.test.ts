import { describe, expect, it } from 'vitest';
import { configuration } from '../../build/electron-builder.ts';
import { unlikeFuses } from '../../build/fuses.ts';

const SHIPPED = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  onlyLoadAppFromAsar: true,
  enableEmbeddedAsarIntegrityValidation: true,
  enableCookieEncryption: true,
  grantFileProtocolExtraPrivileges: false,
};

describe('the fuses', () => {
  it('of the shipped program are all shut; that of the tests differs in being driven from outside', () => {
    expect(configuration(false, '').electronFuses).toStrictEqual(SHIPPED);
    expect(configuration(true, '').electronFuses).toStrictEqual({ ...SHIPPED, enableNodeCliInspectArguments: true });
  });

  it('that are not as they were asked for, or not there at all, are named: nothing is packaged with those', () => {
    expect(unlikeFuses({ ...SHIPPED }, SHIPPED)).toStrictEqual([]);
    const { runAsNode: _, ...rest } = SHIPPED;
    expect(unlikeFuses({ ...rest, enableNodeCliInspectArguments: true }, SHIPPED)).toStrictEqual(['runAsNode', 'enableNodeCliInspectArguments']);
  });
});
