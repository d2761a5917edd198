// The six kinds of request, each from its oficio to the archive by keyboard alone, beginning with the program's first start.
import type { Locator, Page } from '@playwright/test';
import { CLAVE, expectState, seeDocument, takeStep } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';

/** More than any screen has. */
const STOPS = 80;

/** Takes the keyboard there as a person without a mouse does: Tab after Tab. */
async function goTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

async function write(page: Page, field: Locator, text: string): Promise<void> {
  await goTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

async function press(page: Page, button: Locator): Promise<void> {
  await goTo(page, button);
  await page.keyboard.press('Enter');
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

async function firstStart(page: Page): Promise<void> {
  await write(page, page.getByLabel('Nombre de la UGEL'), 'UGEL Modelo');
  await write(page, page.getByLabel('Nombre de la DRE'), 'Dirección Regional de Educación Modelo');
  await write(page, page.getByLabel('Lugar'), 'San Roque');
  await press(page, button(page, 'Siguiente'));
  await write(page, page.getByLabel('Apellidos y nombres'), 'Ana Salas Prueba');
  await write(page, page.getByLabel('Contraseña', { exact: true }), CLAVE);
  await write(page, page.getByLabel('Contraseña, otra vez'), CLAVE);
  await press(page, button(page, 'Siguiente'));
  const last = button(page, 'Comenzar a trabajar');
  const place = page.getByRole('radio', { name: /Solo mi cuenta/ });
  await expect(last.or(place)).toBeVisible();
  if (await place.isVisible()) await press(page, button(page, 'Siguiente'));
  await press(page, last);
  await expect(page.getByRole('heading', { name: 'Bandeja' })).toBeVisible();
}

/** Writes what an oficio in order says and registers it; its checklist, if it has one, is then on the screen. */
async function register(page: Page, pide: string, numero: string): Promise<void> {
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { name: 'Registrar oficio' })).toBeVisible();
  await write(page, page.getByLabel('Folios'), '3');
  await goTo(page, button(page, /Qué pide/));
  await page.keyboard.press('Space');
  await expect(page.getByRole('option', { name: pide })).toBeVisible();
  await page.keyboard.type(pide.slice(0, 4));
  await expect(page.getByRole('option', { name: pide })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, /Qué pide/)).toContainText(pide);
  await write(page, page.getByLabel('Número del oficio'), numero);
  await write(page, page.getByLabel('Código modular'), '1234566');
  await write(page, page.getByRole('combobox', { name: 'Nivel' }), 'Primaria');
  await write(page, page.getByLabel('Nombre o número de la IE'), 'N.° 90001 «Los Algarrobos»');
  await write(page, page.getByLabel('Centro poblado'), 'El Molino');
  await write(page, page.getByLabel('Distrito'), 'San Roque');
  await write(page, page.getByRole('region', { name: 'Solicitante' }).getByLabel('Número'), '12345678');
  await write(page, page.getByLabel('Apellidos', { exact: true }), 'Chapoñán Ñique');
  await write(page, page.getByLabel('Nombres', { exact: true }), 'Rosa Elvira');
  await write(page, page.getByLabel('Celular', { exact: true }), '979412086');
  await write(page, page.getByLabel('Correo', { exact: true }), 'rosa@ejemplo.pe');
  const sustento = page.getByRole('region', { name: 'Sustento del cargo' });
  await write(page, sustento.getByLabel('Número'), '004821-2023');
  await goTo(page, sustento.getByRole('checkbox', { name: /Su copia vino con el oficio/ }));
  await page.keyboard.press('Space');
  await takeStep(page);
}

/** The checklist as the machine suggests it, then the decision as it stands. */
async function verifyAndDecide(page: Page): Promise<void> {
  await expect(page.getByText(/Faltan calificar \d+ de \d+/)).toBeVisible();
  await takeStep(page);
  await expect(page.getByText('Todos calificados')).toBeVisible();
  await takeStep(page);
  await expectState(page, 'Decidido');
}

async function doneInSiagie(page: Page): Promise<void> {
  await expect(button(page, 'Hecho en SIAGIE').last()).toBeVisible();
  await takeStep(page);
  await expect(button(page, 'Emitir la respuesta')).toBeVisible();
}

async function answer(page: Page): Promise<void> {
  await expect(button(page, 'Emitir la respuesta')).toBeVisible();
  await takeStep(page);
  await seeDocument(page);
  await takeStep(page);
  await expectState(page, 'Atendido');
  await press(page, button(page, 'Salió bien'));
}

async function handOutPassword(page: Page): Promise<void> {
  await takeStep(page);
  await expect(page.getByRole('dialog', { name: /hoja de credenciales/i })).toBeVisible();
  await seeDocument(page);
  await takeStep(page);
  await expect(page.getByText('¿Salió bien?')).toBeVisible();
  await takeStep(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function deliverAndArchive(page: Page): Promise<void> {
  await takeStep(page);
  await expect(page.getByRole('dialog', { name: 'Registrar la entrega' })).toBeVisible();
  await takeStep(page);
  await expectState(page, 'Entregado');
  await takeStep(page);
  await expectState(page, 'Archivado');
}

async function withPassword(page: Page): Promise<void> {
  await verifyAndDecide(page);
  await doneInSiagie(page);
  await answer(page);
  await handOutPassword(page);
}

const KINDS: readonly { readonly pide: string; readonly follow: (page: Page) => Promise<void> }[] = [
  { pide: 'Alta de usuario', follow: withPassword },
  {
    pide: 'Cambio de director',
    follow: async (page) => {
      await withPassword(page);
      await press(page, button(page, 'Ya está inactivado en SIAGIE'));
      await expect(page.getByText(/inactivado · Ana Salas Prueba/)).toBeVisible();
    },
  },
  { pide: 'Reseteo de contraseña', follow: withPassword },
  {
    pide: 'Inactivación de usuario',
    follow: async (page) => {
      await verifyAndDecide(page);
      await doneInSiagie(page);
      await answer(page);
    },
  },
  {
    pide: 'Modificación excepcional',
    follow: async (page) => {
      await expect(page.getByText('Faltan calificar 6 de 6')).toBeVisible();
      await takeStep(page);
      await expect(page.getByText('Faltan calificar 2 de 6')).toBeVisible();
      await goTo(page, page.getByRole('radiogroup', { name: 'Sustento escrito de la modificación' }).getByRole('radio', { name: 'Cumple', exact: true }));
      await page.keyboard.press('Space');
      await expect(button(page, 'Pedir la opinión')).toBeVisible();
      await takeStep(page);
      await press(page, button(page, 'Queda en espera'));
      await expectState(page, 'En espera de opinión');
      await goTo(page, page.getByRole('radio', { name: 'Favorable', exact: true }));
      await page.keyboard.press('Space');
      await write(page, page.getByLabel('Quién la dio y qué dice'), 'Luis Rojas Prueba, especialista de Primaria: procede');
      await takeStep(page);
      await expect(page.getByText('Todos calificados')).toBeVisible();
      await takeStep(page);
      await expectState(page, 'Decidido');
      await doneInSiagie(page);
      await answer(page);
    },
  },
  {
    pide: 'Fuera de alcance',
    follow: async (page) => {
      await expect(page.getByLabel('Cómo lo dirá el oficio')).toHaveValue(/los asigna y revoca quien la dirige/);
      await takeStep(page);
      await expectState(page, 'Decidido');
      await answer(page);
    },
  },
];

test('each of the six kinds goes from its oficio to the archive without a mouse', async ({ page, program }) => {
  test.setTimeout(240_000);
  await firstStart(page);
  for (const [i, { pide, follow }] of KINDS.entries()) {
    await test.step(pide, async () => {
      await register(page, pide, `OFICIO N.° 0${i + 10}-2026-D-IE-90001`);
      await follow(page);
      await deliverAndArchive(page);
      await program.screenshot(`tipo-${i + 1}`);
    });
  }
});
