// What pages may ask of the PC: nothing. The desk needs neither camera, microphone, place, notices, nor devices:
// scans come as files, and what is copied goes through the keyboard. An exception is written here, with its reason.
import type { Session } from 'electron';

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
