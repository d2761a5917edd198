import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseFolder, namedFolder, standardFolder, throwAwayFolder, type DataFolder, type Unfit } from '../../electron/hosts/data-folder.ts';
import { readFlags } from '../../electron/hosts/flags.ts';

const LOCAL = join('C:', 'Users', 'ana', 'AppData', 'Local');

function fit(folder: DataFolder | Unfit): DataFolder {
  if ('unfit' in folder) throw new Error(folder.unfit);
  return folder;
}

const shared = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv) => standardFolder(platform, env, '/home/ana').lugares?.equipo.dir;

describe('the folder of the data', () => {
  it('on Windows is in LocalAppData, never in the part that travels with the account', () => {
    const env = { LOCALAPPDATA: LOCAL, APPDATA: join('C:', 'Users', 'ana', 'AppData', 'Roaming') };
    const { dir, profile } = standardFolder('win32', env, join('C:', 'Users', 'ana'));
    expect(dir).toBe(join(LOCAL, 'AltasSIAGIE', 'datos'));
    expect(profile).toBe(join(LOCAL, 'AltasSIAGIE', 'perfil'));
    expect(standardFolder('win32', {}, join('C:', 'Users', 'ana')).dir).toBe(dir);
  });

  it('on Linux is where the account keeps its programs’ data', () => {
    expect(standardFolder('linux', {}, '/home/ana').dir).toBe('/home/ana/.local/share/altas-siagie/datos');
    expect(standardFolder('linux', { XDG_DATA_HOME: '/data/ana' }, '/home/ana').dir).toBe('/data/ana/altas-siagie/datos');
    expect(standardFolder('linux', { XDG_DATA_HOME: 'relative' }, '/home/ana').dir).toBe('/home/ana/.local/share/altas-siagie/datos');
  });

  it('of all the accounts is in ProgramData; elsewhere in /var/lib or where the variable says', () => {
    expect(shared('win32', { ProgramData: join('D:', 'ProgramData') })).toBe(join('D:', 'ProgramData', 'AltasSIAGIE', 'datos'));
    expect(shared('win32', {})).toBe(join('C:', 'ProgramData', 'AltasSIAGIE', 'datos'));
    expect(shared('linux', {})).toBe('/var/lib/altas-siagie/datos');
    expect(shared('linux', { ALTAS_SIAGIE_EQUIPO: '/srv/ugel' })).toBe('/srv/ugel/datos');
    expect(shared('linux', { ALTAS_SIAGIE_EQUIPO: 'relative' })).toBe('/var/lib/altas-siagie/datos');
  });

  it('is not chosen where the account’s folder travels or is on the network: the reason is told', () => {
    const { lugares } = standardFolder('linux', { XDG_DATA_HOME: '/home/ana/Dropbox' }, '/home/ana');
    expect(lugares?.cuenta.impedimento).toContain('(Dropbox)');
    expect(lugares?.equipo.impedimento).toBeNull();
  });

  it('that is named or thrown away leaves nothing to choose', () => {
    expect(fit(namedFolder('/srv/uno', 'linux', {}, '/home/ana')).lugares).toBeUndefined();
    expect(throwAwayFolder().lugares).toBeUndefined();
  });

  it('that is named has a profile of its own on this PC, so that each has its own window', () => {
    const one = fit(namedFolder('/srv/uno', 'linux', {}, '/home/ana'));
    const other = fit(namedFolder('/srv/otro', 'linux', {}, '/home/ana'));
    expect(one.dir).toBe(resolve('/srv/uno'));
    expect(dirname(one.profile)).toBe('/home/ana/.local/share/altas-siagie');
    expect(one.profile).not.toBe(other.profile);
    expect(fit(namedFolder('/srv/uno', 'linux', {}, '/home/ana')).profile).toBe(one.profile);
  });

  it.each(['/srv/databases', '/srv/Databases/'])('cannot be %s, which Chromium would delete', (path) => {
    expect(namedFolder(path)).toHaveProperty('unfit', expect.stringContaining('databases'));
  });

  it('is the one asked for, or else the one that the host uses', () => {
    const standard = standardFolder();
    expect(fit(chooseFolder(readFlags([]), standardFolder)).dir).toBe(standard.dir);
    expect(fit(chooseFolder(readFlags(['--datos']), throwAwayFolder)).dir).toBe(standard.dir);
    expect(fit(chooseFolder(readFlags(['--datos', '/srv/uno']), throwAwayFolder)).dir).toBe(resolve('/srv/uno'));
  });

  it('of a demonstration is thrown away, and cannot be real data', () => {
    const folder = fit(chooseFolder(readFlags(['--demo']), standardFolder));
    mkdirSync(folder.dir);
    writeFileSync(join(folder.dir, 'oficina.db'), 'x');
    expect(folder.throwAway).toBe(true);
    folder.discard();
    expect(existsSync(dirname(folder.dir))).toBe(false);
    expect(chooseFolder(readFlags(['--demo', '--datos']), standardFolder)).toHaveProperty('unfit');
  });
});
