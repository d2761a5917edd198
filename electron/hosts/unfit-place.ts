// Places where the data cannot live: another machine's disc breaks SQLite's locks, and a synchronised folder copies half-written files.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What is known of a folder, existing or not. */
export type PlaceFacts = {
  readonly path: string;
  /** The same without links and mapped drives: a drive of the network shows as `\\server\share` on Windows. */
  readonly real: string;
  /** Type of its file system; null when the system does not tell. */
  readonly fileSystem: string | null;
  /** Folders that a synchroniser says are its own. */
  readonly synchronised: readonly string[];
  /** Files and folders of a synchroniser, seen in the folder or above it. */
  readonly markers: readonly string[];
};

const NETWORK_FILE_SYSTEMS =
  /^(nfs4?|cifs|smb3?|smbfs|ncpfs|afs|ceph|glusterfs|lustre|gfs2?|ocfs2|davfs|fuse\.(sshfs|rclone|s3fs|davfs2?|curlftpfs|glusterfs|gvfsd-fuse|smbnetfs|google-drive-ocamlfuse|onedriver|juicefs))$/;

const SYNCHRONISERS: readonly (readonly [name: string, folder: RegExp])[] = [
  ['OneDrive', /^(OneDrive|SkyDrive)( - .+)?$/i],
  ['Dropbox', /^Dropbox( \(.+\))?$/i],
  ['Google Drive', /^(Google ?Drive|GoogleDrive-.+|Mi unidad|My Drive|DriveFS)$/i],
  ['iCloud', /^(iCloud ?Drive|com~apple~CloudDocs|Mobile Documents|CloudStorage)$/i],
  ['Nextcloud', /^(Nextcloud|ownCloud)\d*$/i],
  ['MEGA', /^MEGA(sync)?( Uploads| Downloads)?$/i],
  ['pCloud', /^pCloud ?(Drive|Sync)$/i],
  ['Box', /^Box( Sync)?$/i],
  ['Syncthing', /^Syncthing$/i],
];

/** Names that synchronisers leave in the folders they keep, and no other program does. */
export const MARKERS: readonly string[] = [
  '.dropbox', '.dropbox.cache', '.tmp.drivedownload', '.tmp.driveupload', '.nextcloudsync.log', '.owncloudsync.log', '.stfolder',
  '.849C9593-D756-4E56-8D6E-42412F2A707B', '.megaignore', '.debris',
];

const partsOf = (path: string): string[] => path.split(/[\\/]+/).filter((part) => part !== '');

function isWithin(path: string, folder: string): boolean {
  const [inner, outer] = [partsOf(path), partsOf(folder)];
  return outer.length > 0 && outer.every((part, i) => part.toLowerCase() === inner[i]?.toLowerCase());
}

/** Null when data can live there; otherwise the reason, as a sentence that says what to do. */
export function whyUnfit({ path, real, fileSystem, synchronised, markers }: PlaceFacts): string | null {
  if ([path, real].some((one) => /^(\\\\|\/\/)/.test(one)) || (fileSystem !== null && NETWORK_FILE_SYSTEMS.test(fileSystem))) {
    return `${path} está en una unidad de red, donde los datos se pueden dañar. Elija una carpeta de un disco de esta PC.`;
  }
  const synchroniser = SYNCHRONISERS.find(([, folder]) => [path, real].some((one) => partsOf(one).some((part) => folder.test(part))));
  if (synchroniser || markers.length > 0 || synchronised.some((folder) => isWithin(path, folder) || isWithin(real, folder))) {
    const whose = synchroniser ? ` (${synchroniser[0]})` : '';
    return `${path} está en una carpeta que se sincroniza con internet${whose}: los datos saldrían de esta PC y se pueden dañar. Elija otra carpeta.`;
  }
  return null;
}

export type Mount = { readonly folder: string; readonly fileSystem: string };

/** The mounted file systems, from Linux's /proc/self/mountinfo: octal escapes undone. */
export function readMounts(mountinfo: string): Mount[] {
  return mountinfo.split('\n').flatMap((line) => {
    const [before = '', after = ''] = line.split(' - ');
    const folder = before.split(' ')[4];
    const fileSystem = after.split(' ')[0];
    if (folder === undefined || fileSystem === undefined || fileSystem === '') return [];
    return [{ folder: folder.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCodePoint(Number.parseInt(octal, 8))), fileSystem }];
  });
}

/** The file system that a path is on: of the deepest mount above it, the last one mounted there. */
export function fileSystemOf(path: string, mounts: readonly Mount[]): string | null {
  let deepest: Mount | null = null;
  for (const mount of mounts) {
    const within = mount.folder === '/' || isWithin(path, mount.folder);
    if (within && (!deepest || mount.folder.length >= deepest.folder.length)) deepest = mount;
  }
  return deepest?.fileSystem ?? null;
}

function foldersAbove(path: string): string[] {
  const above = dirname(path);
  return above === path ? [path] : [path, ...foldersAbove(above)];
}

/** Looks at the place itself. Of a folder that is not there yet, the nearest one that is tells where it will be. */
export function factsOf(path: string, env: NodeJS.ProcessEnv): PlaceFacts {
  const above = foldersAbove(path);
  const existing = above.find((folder) => existsSync(folder));
  const real = existing === undefined ? path : join(realpathSync.native(existing), relative(existing, path));
  const mounts = existsSync('/proc/self/mountinfo') ? readMounts(readFileSync('/proc/self/mountinfo', 'utf8')) : [];
  return {
    path,
    real,
    fileSystem: fileSystemOf(real, mounts),
    synchronised: [env['OneDrive'], env['OneDriveConsumer'], env['OneDriveCommercial']].filter((folder) => folder !== undefined),
    markers: MARKERS.filter((name) => above.some((folder) => existsSync(join(folder, name)))),
  };
}
