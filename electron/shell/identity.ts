// The names by which the systems know the program.

/** Windows groups the windows and the shortcut of a program by it. */
export const APP_ID = 'pe.altas-siagie';
export const APP_NAME = 'Altas SIAGIE';
