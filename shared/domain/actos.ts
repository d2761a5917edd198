// Every kind of act that the register knows: how it is told, and among which others the audit looks for it.

export const GRUPOS = ['entradas', 'expedientes', 'documentos', 'vistas', 'ajustes', 'personas', 'respaldos', 'auditoria'] as const;
export type GrupoDeActos = (typeof GRUPOS)[number];

export const NOMBRE_GRUPO: Readonly<Record<GrupoDeActos, string>> = {
  entradas: 'Entradas y salidas',
  expedientes: 'Trabajo en expedientes',
  documentos: 'Documentos e impresiones',
  vistas: 'Consultas de datos',
  ajustes: 'Ajustes',
  personas: 'Personas y contraseñas',
  respaldos: 'Copias de seguridad',
  auditoria: 'Auditoría',
};

const POR_GRUPO: Readonly<Record<GrupoDeActos, Readonly<Record<string, string>>>> = {
  entradas: {
    entrar: 'Entró al programa',
    entrar_con_hoja: 'Entró con la hoja de recuperación',
    salir: 'Salió del programa',
    bloquear: 'Bloqueó su sesión',
    entrada_fallida: 'Escribió una contraseña o una clave errada',
  },
  expedientes: {
    registrar: 'Registró el oficio',
    abrir_de_oficio: 'Abrió el expediente de oficio',
    corregir: 'Corrigió los datos',
    adjuntar: 'Agregó un archivo',
    retirar_adjunto: 'Retiró un archivo',
    iniciar_verificacion: 'Inició la verificación',
    calificar: 'Calificó los requisitos',
    pedir_opinion: 'Pidió la opinión del especialista pedagógico',
    recibir_opinion: 'Registró la opinión del especialista pedagógico',
    observar: 'Observó el pedido',
    subsanar: 'Registró la subsanación',
    subsanar_en_parte: 'Registró una subsanación en parte',
    vencer: 'Dio el pedido por no presentado: venció el plazo',
    retomar: 'Retomó la verificación',
    decidir: 'Decidió',
    hacer_en_siagie: 'Registró lo hecho en SIAGIE',
    inactivar_anterior: 'Registró la inactivación de quien ejercía antes',
    dispensar_inactivacion: 'Dispensó la inactivación de quien ejercía antes',
    atender: 'El expediente quedó atendido',
    notificar: 'Registró la notificación',
    entregar: 'Registró la entrega',
    volver_a_entregar: 'Registró otra entrega',
    archivar: 'Archivó el expediente',
    reabrir: 'Reabrió el expediente',
    anular: 'Anuló el expediente',
    deshacer: 'Deshizo el paso anterior',
    pasar: 'Pasó el expediente',
    entregar_cargo: 'Entregó un cargo',
    recibir_pase: 'Recibió lo que se le pasó',
    mover_plazo: 'Cambió la fecha límite, porque cambiaron los días o los plazos de la oficina',
  },
  documentos: {
    emitir_cargo: 'Emitió el cargo de recepción',
    responder: 'Emitió la respuesta',
    devolver: 'Emitió la devolución',
    emitir_constancia: 'Emitió la constancia de inactivación',
    emitir_multiple: 'Emitió un oficio múltiple',
    enviar_proyecto: 'Envió un proyecto a V.° B.°',
    visar: 'Dio el V.° B.°',
    devolver_proyecto: 'Devolvió un proyecto sin V.° B.°',
    retirar_proyecto: 'Retiró un proyecto',
    anular_documento: 'Anuló un documento emitido',
    anular_observacion: 'Anuló el oficio de observación: el expediente vuelve a verificación',
    adjuntar_firmado: 'Adjuntó la versión firmada',
    imprimir_por_hacer: 'Mandó a la impresora la lista de lo que falta hacer en SIAGIE',
    imprimir_firmado: 'Mandó a la impresora la versión firmada',
    guardar_firmado: 'Guardó la versión firmada fuera del programa',
    exportar_libro: 'Exportó el libro de documentos fuera del programa',
    imprimir_libro: 'Mandó a la impresora el libro de documentos',
    emitir_hoja: 'Emitió la hoja de credenciales',
    reemitir_hoja: 'Emitió otra hoja de credenciales; la anterior queda sin efecto',
    destruir_hoja: 'Destruyó la hoja de credenciales, que nadie recogió',
    emitir_acta_destruccion: 'Hizo el acta de destrucción de hojas de credenciales',
    imprimir_acta: 'Mandó a la impresora un acta',
    guardar_acta: 'Guardó un acta fuera del programa',
    imprimir_hoja: 'Mandó la hoja a la impresora',
    imprimir: 'Mandó a la impresora un documento',
    guardar: 'Guardó una copia fuera del programa',
    salio_bien: 'Confirmó que la impresión salió bien',
  },
  vistas: {
    ver_expediente: 'Abrió el expediente',
    ver_adjunto: 'Abrió un archivo recibido',
    ver_documento: 'Abrió un documento emitido',
    buscar: 'Buscó en la bandeja',
    ver_firmado: 'Abrió la versión firmada de un documento',
    buscar_documento: 'Buscó en el libro de documentos',
    ver_libro: 'Hizo el PDF del libro de documentos',
    consultar_persona: 'Consultó los datos de una persona conocida',
    ver_escuela: 'Abrió la página de una escuela',
    ver_persona: 'Abrió la página de una persona',
    ver_por_hacer: 'Abrió la lista de lo que falta hacer en SIAGIE',
    ver_vigencias: 'Abrió la lista de titulares',
    ver_acta: 'Abrió un acta hecha antes',
    ver_cargo: 'Abrió un acta de entrega de cargo',
  },
  ajustes: {
    instalar: 'Configuró la oficina',
    cambiar_ajustes: 'Cambió los ajustes',
    importar_padron: 'Importó el padrón',
    posponer_anio_nuevo: 'Pospuso el aviso del año nuevo',
  },
  personas: {
    agregar_miembro: 'Agregó a una persona de la oficina',
    cambiar_miembro: 'Cambió los datos de una persona de la oficina',
    dar_clave: 'Dio una contraseña nueva',
    cambiar_clave: 'Cambió su contraseña',
    cambiar_llave: 'Cambió la llave con que se cifran los datos',
    hacer_hoja_de_recuperacion: 'Hizo una hoja de recuperación',
    probar_hoja_de_recuperacion: 'Probó la hoja de recuperación',
  },
  respaldos: {
    respaldar: 'Hizo una copia de seguridad',
    restaurar: 'Restauró una copia de seguridad',
    deshacer_restauracion: 'Deshizo la restauración de una copia de seguridad',
    apartar: 'Apartó estos datos para poner en su lugar los de una copia',
    quitar_apartado: 'Borró para siempre unos datos que se habían apartado',
    comprobar: 'Comprobó los archivos de datos',
    cambiar_segunda_carpeta: 'Cambió la segunda carpeta de las copias',
  },
  auditoria: {
    ver_auditoria: 'Abrió la auditoría',
    comprobar_registro: 'Comprobó el registro',
    comparar_cabeza: 'Comparó el registro con una cabeza anotada',
    exportar_auditoria: 'Exportó la lista de actos fuera del programa',
    emitir_acta: 'Hizo el acta de auditoría',
    alteracion_hallada: 'Halló datos cambiados por fuera del programa',
    cabeza_no_hallada: 'Al entrar, el registro no tenía el último acto visto en esta PC',
  },
};

/** The acts of a group. */
export const actosDe = (grupo: GrupoDeActos): readonly string[] => Object.keys(POR_GRUPO[grupo]);

/** The group of an act; null of one that this program does not know. */
export const grupoDe = (acto: string): GrupoDeActos | null => GRUPOS.find((grupo) => Object.hasOwn(POR_GRUPO[grupo], acto)) ?? null;

/** An act as a sentence without its person; one of another version of the program by its own name. */
export function fraseDe(acto: string): string {
  const grupo = grupoDe(acto);
  const propio = acto.replaceAll('_', ' ');
  return (grupo && POR_GRUPO[grupo][acto]) ?? `${propio.charAt(0).toUpperCase()}${propio.slice(1)}`;
}
