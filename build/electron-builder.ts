// What electron-builder makes of dist/app.
import type { Configuration } from 'electron-builder';
import { APP_ID, APP_NAME } from '../electron/shell/identity.ts';

/**
 * @param forTests the package that Playwright drives: with the inspect fuse on.
 * @param electronDist folder of the unpacked Electron to make it of.
 */
export function configuration(forTests: boolean, electronDist: string): Configuration {
  return {
    appId: APP_ID,
    productName: APP_NAME,
    copyright: 'Altas SIAGIE, licencia MIT',
    directories: { output: 'dist/desktop', buildResources: 'build/icons' },
    electronDist,
    // The addon comes prebuilt for every platform.
    npmRebuild: false,
    asar: true,
    asarUnpack: ['**/*.node'],
    files: [
      'dist/app/**',
      // The hosts without Electron cannot be started from inside the package.
      '!dist/app/{loopback,stdio}.js',
      '!dist/app/.*',
      '!node_modules/node-addon-api/**',
      '!node_modules/better-sqlite3/{deps,src}/**',
      '!node_modules/better-sqlite3/{binding.gyp,index.d.ts}',
      '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
    ],
    electronLanguages: ['es', 'es-419', 'en-US'],
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: forTests,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
    },
    win: {
      target: [{ target: 'nsis', arch: ['x64'] }],
      icon: 'build/icons/icon.ico',
      // Nobody in the office has administrator rights.
      requestedExecutionLevel: 'asInvoker',
    },
    nsis: {
      oneClick: true,
      perMachine: false,
      createDesktopShortcut: true,
      installerLanguages: ['es_ES'],
      // Uninstalling the program does not touch the register.
      deleteAppDataOnUninstall: false,
      artifactName: 'Instalar-Altas-SIAGIE-${version}.${ext}',
    },
    linux: {
      target: ['AppImage'],
      icon: 'build/icons/icon.png',
      category: 'Office',
      executableName: 'altas-siagie',
    },
    publish: null,
  };
}
