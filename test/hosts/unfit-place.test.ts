import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namedFolder } from '../../electron/hosts/data-folder.ts';
import { factsOf, fileSystemOf, MARKERS, readMounts, whyUnfit, type PlaceFacts } from '../../electron/hosts/unfit-place.ts';
import { folderOfTest } from '../support/store.ts';

const at = (path: string, more: Partial<PlaceFacts> = {}): PlaceFacts => ({ path, real: path, fileSystem: 'ext4', synchronised: [], markers: [], ...more });

describe('a place for the data', () => {
  it.each([
    String.raw`C:\Users\ana\AppData\Local\AltasSIAGIE\datos`,
    String.raw`C:\ProgramData\AltasSIAGIE\datos`,
    String.raw`D:\Caja de Boxeo\datos`,
    '/home/ana/.local/share/altas-siagie/datos',
    '/home/omega/datos',
  ])('can be %s', (path) => {
    expect(whyUnfit(at(path))).toBeNull();
  });

  it.each([
    [at(String.raw`\\servidor\ugel\datos`)],
    [at('//servidor/ugel/datos')],
    // A mapped drive.
    [at(String.raw`Z:\datos`, { real: String.raw`\\servidor\ugel\datos` })],
    [at('/mnt/ugel', { fileSystem: 'nfs4' })],
    [at('/mnt/ugel', { fileSystem: 'cifs' })],
    [at('/mnt/ugel', { fileSystem: 'fuse.sshfs' })],
    [at('/mnt/ugel', { fileSystem: 'fuse.gvfsd-fuse' })],
  ])('is not one of the network: $path', (facts) => {
    expect(whyUnfit(facts)).toContain('unidad de red');
  });

  it.each([
    [at(String.raw`C:\Users\ana\OneDrive\datos`), '(OneDrive)'],
    [at(String.raw`C:\Users\ana\OneDrive - UGEL Modelo\Escritorio\datos`), '(OneDrive)'],
    [at(String.raw`C:\Users\ana\Dropbox (Personal)\datos`), '(Dropbox)'],
    [at(String.raw`G:\Mi unidad\datos`), '(Google Drive)'],
    [at('/Users/ana/Library/CloudStorage/GoogleDrive-ana@ejemplo.pe/datos'), 'internet'],
    [at(String.raw`C:\Users\ana\iCloudDrive\datos`), '(iCloud)'],
    [at('/home/ana/Nextcloud/datos'), '(Nextcloud)'],
    [at('/home/ana/MEGA/datos'), '(MEGA)'],
    [at('/home/ana/datos', { real: '/home/ana/Dropbox/datos' }), '(Dropbox)'],
    [at('/home/ana/nube/datos', { markers: ['.stfolder'] }), 'internet'],
    [at(String.raw`D:\Nube\datos`, { synchronised: [String.raw`d:\nube`] }), 'internet'],
  ])('is not one that is synchronised: $path', (facts, who) => {
    expect(whyUnfit(facts)).toContain('se sincroniza con internet');
    expect(whyUnfit(facts)).toContain(who);
  });

  it('beside a synchronised folder is as good as any', () => {
    expect(whyUnfit(at(String.raw`D:\Nube 2\datos`, { synchronised: [String.raw`D:\Nube`, ''] }))).toBeNull();
  });
});

describe('what is known of a place', () => {
  const mounts = readMounts(
    [
      '22 27 0:21 / /proc rw - proc proc rw',
      '27 1 254:0 / / rw - ext4 /dev/vda rw',
      String.raw`40 27 0:50 / /mnt/la\040ugel rw shared:1 - cifs //servidor/ugel rw`,
      '41 40 0:51 / /mnt/la\\040ugel/local rw - ext4 /dev/sdb rw',
      'not a mount',
      '',
    ].join('\n'),
  );

  it.each([
    ['/home/ana', 'ext4'],
    ['/mnt/la ugel', 'cifs'],
    ['/mnt/la ugel/datos', 'cifs'],
    ['/mnt/la ugel/local/datos', 'ext4'],
    ['/mnt/la ugel 2', 'ext4'],
    ['/proc/self', 'proc'],
  ])('%s is on %s', (path, fileSystem) => {
    expect(fileSystemOf(path, mounts)).toBe(fileSystem);
  });

  it('a link is followed, also for a folder that is not there yet', () => {
    const base = folderOfTest();
    mkdirSync(join(base, 'Dropbox'));
    symlinkSync(join(base, 'Dropbox'), join(base, 'enlace'));
    expect(namedFolder(join(base, 'enlace', 'datos', 'nueva'))).toHaveProperty('unfit', expect.stringContaining('(Dropbox)'));
  });

  it.each(MARKERS)('%s in a folder above tells that it is synchronised', (marker) => {
    const base = folderOfTest();
    mkdirSync(join(base, 'nube', 'datos'), { recursive: true });
    writeFileSync(join(base, 'nube', marker), '');
    expect(factsOf(join(base, 'nube', 'datos'), {}).markers).toStrictEqual([marker]);
    expect(namedFolder(join(base, 'nube', 'datos'))).toHaveProperty('unfit');
    expect(namedFolder(join(base, 'otra', 'datos'))).toHaveProperty('dir');
  });

  it('the folders of OneDrive are those it says', () => {
    const base = folderOfTest();
    expect(namedFolder(join(base, 'datos'), 'linux', { OneDriveCommercial: base })).toHaveProperty('unfit');
  });
});
