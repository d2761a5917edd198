// What is due: by which days the program counts, what waits too long, and an observation mended late, in part or never.
import type { Page } from '@playwright/test';
import { startStdio } from '../../build/stdio-client.ts';
import { fechaCorta, fechaEnLima, instante, sumarDias, type Fecha } from '../../shared/domain/tiempo.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';
import { expectAccessible } from '../support/accessible.ts';
import { CLAVE, expectState, seeDocument, setUp, takeStep, writeOficio } from '../support/desk.ts';
import { expect, test, type Program } from '../support/program.ts';

const HOY = fechaEnLima(instante(new Date()));
/** Longer ago than any term, whatever holidays lie between. */
const HACE_UN_MES = sumarDias(HOY, -30);

const registro = (numeroDocumento: string, el: Fecha) => ({
  pedido: {
    ...pedidoCompleto,
    recepcion: { ...pedidoCompleto.recepcion, fecha: el },
    solicitante: { ...pedidoCompleto.solicitante, numeroDocumento },
    sustento: null,
  },
  archivos: [],
  aunqueSeParezca: true,
});

/** The office as it was on that day, with one case observed and notified and another only received. */
async function workedOn(program: Program, el: Fecha): Promise<Page> {
  const { ask, setClock, close } = startStdio(program.dataDir);
  await setClock(`${el}T10:45:00-05:00`);
  await ask('sesion.instalar', {
    oficina: { ugel: 'UGEL Modelo', codigo: '', etiquetaSuperior: 'DRE', superior: 'DRE Modelo', lugar: 'San Roque', direccion: '' },
    miembro: { nombre: 'Ana Salas Prueba', cargo: '' },
    clave: CLAVE,
  });
  const { id: expedienteId } = await ask('expedientes.registrar', registro('12345678', el));
  await ask('verificacion.iniciar', { expedienteId });
  const { documentos } = await ask('observaciones.observar', { expedienteId, puntos: ['Adjuntar la RD.', 'Indicar el celular.'], dias: 2, motivo: '' });
  await ask('entregas.registrar', {
    expedienteId, documentoIds: documentos.map(({ id }) => id), recibidoPor: 'La directora', documento: '', fecha: el, hora: '10:45', cargoFirmado: null,
  });
  await ask('expedientes.registrar', registro('41674581', el));
  await close();
  const page = await program.restart();
  await page.getByLabel('Contraseña').fill(CLAVE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bandeja' })).toBeVisible();
  return page;
}

const days = (page: Page) => page.getByRole('region', { name: 'Días no laborables' });

test('the days that the office adds move what is due, and the program shows how it counts', async ({ page, program }) => {
  await setUp(page);
  await writeOficio(page);
  await takeStep(page);
  await expectState(page, 'En verificación');
  await expect(page.getByText('Plazo para atender: faltan 3 días hábiles')).toBeVisible();

  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('link', { name: 'Plazos y días' }).click();
  const semana = [1, 2, 3, 4, 5, 6, 7].map((dias) => sumarDias(HOY, dias));
  const pasted = [...semana.map((dia) => `${fechaCorta(dia)} Aniversario`), '31/02/2026 Puente', `${fechaCorta(sumarDias(HOY, 1))} otra vez`, 'Feriado largo'];
  await days(page).getByLabel('Pegar varios días').fill(pasted.join('\n'));
  await days(page).getByRole('button', { name: 'Agregar los pegados' }).click();
  await expect(days(page).getByRole('status')).toContainText(['Se agregaron 7 días a la lista. Ya estaban: 1.']);
  await expect(days(page).getByText('«31/02/2026 Puente»: Esa fecha no existe.')).toBeVisible();
  await expect(days(page).getByText(/Es (sábado|domingo): ya no se cuenta/)).toHaveCount(2);
  await expect(days(page).getByLabel('Pegar varios días')).toHaveValue('31/02/2026 Puente\nFeriado largo');
  await expectAccessible(page);
  await program.screenshot('plazos-pegados');

  await days(page).getByRole('button', { name: 'Agregar día' }).click();
  await days(page).getByRole('button', { name: 'Guardar' }).click();
  await expect(days(page).getByText('Esa fecha no existe: escriba día, mes y año.').first()).toBeVisible();
  await days(page).getByRole('button', { name: 'Quitar el día 8' }).click();
  await days(page).getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Cambió la fecha límite de 1 expediente.')).toBeInViewport();
  await program.screenshot('plazos-movidos');
  const year = page.getByRole('region', { name: 'Así cuenta el programa' });
  await expect(year.getByRole('row', { name: /Navidad/ })).toContainText('D. Leg. 713');
  await expect(year.getByText('Agregado por la oficina').first()).toBeVisible();
  await year.scrollIntoViewIfNeeded();
  await expectAccessible(page);
  await program.screenshot('plazos-anio');

  const distance = page.getByRole('region', { name: 'Término de la distancia' });
  await distance.getByRole('button', { name: 'Agregar distrito' }).click();
  await distance.getByRole('combobox', { name: 'Distrito' }).fill('SAN ROQUE');
  await distance.getByLabel('Días hábiles que suma').fill('4');
  await distance.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Término de la distancia: guardado.')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('plazos-distancia');

  await page.getByRole('link', { name: /^\d{4}-00001$/ }).click();
  await expectState(page, 'En verificación');
  await expect(page.getByText('Plazo para atender: faltan 3 días hábiles')).toBeVisible();
  await page.getByRole('radiogroup').first().getByText('No cumple', { exact: true }).click();
  await page.getByRole('radiogroup', { name: 'Cómo se resuelve' }).getByText('Observar').click();
  await expect(page.getByText('Más 4 por el término de la distancia: el oficio dirá 6.')).toBeVisible();
});

test('what is past is counted and listed, and what was never mended is proposed as not presented', async ({ program }) => {
  const page = await workedOn(program, HACE_UN_MES);
  await expect(page.getByRole('row', { name: /00001/ })).toContainText('→ dar por no presentado');
  await page.getByText(/^Vencidos/).click();
  await expect(page.getByRole('row', { name: /0000\d/ })).toHaveCount(2);
  await expect(page.getByRole('row', { name: /00002/ })).toContainText(/venció hace \d+ días hábiles/);
  await expectAccessible(page);
  await program.screenshot('bandeja-vencidos');
  await page.getByText(/^Vencen hoy/).click();
  await expect(page.getByText('Nada que atender: «Vencen hoy» está en cero.')).toBeVisible();
  await page.getByText(/^Vencidos/).click();

  await page.getByRole('row', { name: /00001/ }).click();
  await expect(page.getByText(/Plazo para subsanar: venció hace \d+ días hábiles/)).toBeVisible();
  await expect(page.getByText('Terminó el plazo: corresponde darlo por no presentado')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('observado-vencido');
  await page.getByRole('button', { name: 'Dar por no presentado' }).click();
  await expectState(page, 'No presentado');
  await expect(page.getByText('Plazo para atender: faltan 3 días hábiles')).toBeVisible();
  await takeStep(page);
  await seeDocument(page);
  await page.getByRole('button', { name: 'Emitir', exact: true }).click();
  await expect(page.getByText('Plazo para notificar: faltan 5 días hábiles')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('no-presentado');
  await page.getByRole('button', { name: 'Registrar la notificación' }).click();
  await takeStep(page);
  await expect(page.getByText('Plazo para notificar')).toHaveCount(0);
  await page.getByRole('button', { name: 'Archivar', exact: true }).click();
  await expectState(page, 'Archivado');
});

test('an observation is mended in part, then whole; another is the jefe\'s, with a reason', async ({ page, program }) => {
  await setUp(page);
  await writeOficio(page);
  await takeStep(page);
  await expectState(page, 'En verificación');
  for (const mark of (await page.getByRole('radiogroup').all()).slice(0, 7)) await mark.getByText('Cumple', { exact: true }).click();
  for (const mark of (await page.getByRole('radiogroup').all()).slice(7, 9)) await mark.getByText('No cumple', { exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Punto 2' })).toBeVisible();
  await takeStep(page);
  await seeDocument(page);
  await page.getByRole('button', { name: 'Emitir', exact: true }).click();
  await expectState(page, 'Observado');
  await expect(page.getByText('Plazo para notificar: faltan 5 días hábiles')).toBeVisible();
  await takeStep(page);
  await takeStep(page);
  await expect(page.getByText('Plazo para subsanar: faltan 2 días hábiles')).toBeVisible();

  await takeStep(page);
  const dialog = page.getByRole('dialog', { name: 'Registrar la subsanación' });
  await dialog.getByRole('group', { name: 'Qué se subsanó' }).locator('label').first().click();
  await expect(dialog.getByText('sigue observado y espera lo que falta')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('subsanar-en-parte');
  await takeStep(page);
  await expect(page.getByText('Se subsanó en parte: falta 1 punto.')).toBeVisible();
  await expectState(page, 'Observado');
  await expectAccessible(page);
  await program.screenshot('observado-en-parte');
  await page.getByRole('button', { name: 'Registrar la subsanación' }).first().click();
  await dialog.getByRole('button', { name: 'Registrar y verificar' }).click();
  await expectState(page, 'En verificación');

  await page.getByRole('radiogroup', { name: 'Cómo se resuelve' }).getByText('Observar').click();
  await expect(page.getByLabel('Por qué se observa de nuevo')).toBeVisible();
  await program.screenshot('observar-de-nuevo');
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('link', { name: 'Personas' }).click();
  await page.getByRole('button', { name: 'Agregar persona' }).click();
  await page.getByRole('dialog').getByLabel('Apellidos y nombres').fill('Beto Prueba');
  for (const label of ['Contraseña', 'Contraseña, otra vez']) await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(CLAVE);
  await page.getByRole('dialog').getByRole('button', { name: /Rol/ }).click();
  await page.getByRole('option', { name: 'Especialista' }).click();
  await takeStep(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Su sesión' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  await page.getByRole('button', { name: /Su nombre/ }).click();
  await page.getByRole('option', { name: 'Beto Prueba' }).click();
  await page.getByRole('textbox', { name: 'Contraseña', exact: true }).fill(CLAVE);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Bandeja' }).click();
  await page.getByRole('row', { name: /00001/ }).click();
  await page.getByRole('radiogroup', { name: 'Cómo se resuelve' }).getByText('Observar').click();
  await expect(page.getByText('debe hacerlo el jefe, con su sesión y un motivo')).toBeVisible();
  await expectAccessible(page);
  await page.getByText('debe hacerlo el jefe').scrollIntoViewIfNeeded();
  await program.screenshot('observar-es-del-jefe');
});

test('a clock that is behind is told beside the term', async ({ program }) => {
  const page = await workedOn(program, sumarDias(HOY, 6));
  await page.getByRole('row', { name: /00001/ }).click();
  await expect(page.getByText('el reloj de esta PC está atrasado: puede no ser cierto')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('reloj-atrasado');
});
