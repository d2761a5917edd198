import { describe, expect, it } from 'vitest';
import { faultOf } from '../../shared/fault.ts';

const withCode = (message: string, code: string): Error => Object.assign(new Error(message), { code });

describe('what is told of a bug', () => {
  it('is its name, its code and where it happened', () => {
    const told = faultOf(withCode('UNIQUE constraint failed', 'SQLITE_CONSTRAINT'));
    expect(told).toMatch(/^Error SQLITE_CONSTRAINT\n\s+at .*fault\.test\.ts:\d+/);
  });

  it.each([
    'el DNI 41674580 no pasa',
    'Rosa\n    at Chapoñán (41674580:1:1)',
    '',
    'a',
    '41674580\n41674580\n    at 41674580',
  ])('is nothing of its message: %j', (message) => {
    const told = faultOf(withCode(message, 'DNI 41674580'));
    expect(told).toContain('fault.test.ts');
    expect(told).not.toMatch(/41674580|Chapoñán|Rosa/);
  });

  it('has no places when they cannot be told from the message', () => {
    const changed = new Error('Rosa\n    at Chapoñán (41674580:1:1)');
    expect(changed.stack).toContain('Chapoñán');
    changed.message = 'otro';
    expect(faultOf(changed)).toBe('Error');
  });

  it('is no value that was thrown instead', () => {
    expect(faultOf('41674580')).toBe('string');
    expect(faultOf({ dni: '41674580' })).toBe('object');
  });
});
