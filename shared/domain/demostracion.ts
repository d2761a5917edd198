// The office of a demonstration: invented, in a throw-away folder, with a password that everybody knows.
export const CLAVE_DE_DEMOSTRACION = 'demostracion';
export const PERSONA_DE_DEMOSTRACION = 'Ana Salas Prueba';
