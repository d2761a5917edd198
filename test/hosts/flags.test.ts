import { describe, expect, it } from 'vitest';
import { readFlags } from '../../electron/hosts/flags.ts';

describe('the flags of the hosts', () => {
  it('ask for nothing when there are none', () => {
    expect(readFlags([])).toStrictEqual({ datos: null, demo: false, sinAbrir: false, relojManual: false, carpetas: [], unknown: [] });
  });

  it.each([
    [['--datos', 'C:\\datos'], { dir: 'C:\\datos' }],
    [['--datos=/srv/datos'], { dir: '/srv/datos' }],
    [['--datos'], { dir: null }],
    [['--datos', '--sin-abrir'], { dir: null }],
    [['--datos='], { dir: null }],
  ])('%j asks for the data of %j', (args, datos) => {
    expect(readFlags(args).datos).toStrictEqual(datos);
  });

  it('takes a manual clock only by its whole name', () => {
    expect(readFlags(['--reloj', 'manual'])).toMatchObject({ relojManual: true, unknown: [] });
    expect(readFlags(['--reloj', 'sistema'])).toMatchObject({ relojManual: false, unknown: ['--reloj', 'sistema'] });
  });

  it('take as many folders for backups as are named', () => {
    expect(readFlags(['--carpeta', 'E:\\', '--carpeta=/media/usb'])).toMatchObject({ carpetas: ['E:\\', '/media/usb'], unknown: [] });
    expect(readFlags(['--carpeta'])).toMatchObject({ carpetas: [], unknown: ['--carpeta'] });
  });

  it('sets apart what it does not know, such as the switches of Chromium', () => {
    expect(readFlags(['--no-sandbox', '--demo', '--sin-abrir'])).toMatchObject({ demo: true, sinAbrir: true, unknown: ['--no-sandbox'] });
  });
});
