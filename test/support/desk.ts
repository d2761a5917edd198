// What a person does at the desk, by the names that are on the screen.
import type { Page } from '@playwright/test';
import { expect } from './program.ts';

export const CLAVE = 'una frase de prueba';

/** The first start until its last step, which prints the recovery sheet: an invented office and its first person. */
export async function setUpOffice(page: Page): Promise<void> {
  await page.getByLabel('Nombre de la UGEL').fill('UGEL Modelo');
  await page.getByLabel('Nombre de la DRE').fill('Dirección Regional de Educación Modelo');
  await page.getByLabel('Lugar').fill('San Roque');
  await page.getByRole('button', { name: 'Siguiente' }).click();
  await page.getByLabel('Apellidos y nombres').fill('Ana Salas Prueba');
  await page.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
  await page.getByLabel('Contraseña, otra vez').fill(CLAVE);
  await page.getByRole('button', { name: 'Siguiente' }).click();
  // Where the data live is asked only where there is a choice: in the desktop program.
  const last = page.getByRole('button', { name: 'Comenzar a trabajar' });
  const place = page.getByRole('radio', { name: /Solo mi cuenta/ });
  await expect(last.or(place)).toBeVisible();
  if (await place.isVisible()) await page.getByRole('button', { name: 'Siguiente' }).click();
  await expect(last).toBeVisible();
}

/** The first start; its first person is then at work. */
export async function setUp(page: Page): Promise<void> {
  await setUpOffice(page);
  await page.getByRole('button', { name: 'Comenzar a trabajar' }).click();
  await expect(page.getByRole('heading', { name: 'Bandeja' })).toBeVisible();
}

export type Archivo = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

type Oficio = { readonly archivo?: Archivo; readonly numero?: string; readonly dni?: string };

/** Writes an alta in order into the form, without saving it. A DNI of other than 8 digits is what it must be observed for. */
export async function writeOficio(page: Page, { archivo, numero = 'OFICIO N.° 015-2026-D-IE-90001', dni = '12345678' }: Oficio = {}): Promise<void> {
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { name: 'Registrar oficio' })).toBeVisible();
  if (archivo) {
    await page.locator('input[type="file"]').setInputFiles(archivo);
    await expect(page.getByText('Página 1 de 1')).toBeVisible();
  }
  await page.getByLabel('Folios').fill('3');
  await page.getByLabel('Número del oficio').fill(numero);
  await page.getByLabel('Código modular').fill('1234566');
  await page.getByRole('combobox', { name: 'Nivel' }).fill('Primaria');
  await page.getByLabel('Nombre o número de la IE').fill('N.° 90001 «Los Algarrobos»');
  await page.getByLabel('Centro poblado').fill('El Molino');
  await page.getByLabel('Distrito').fill('San Roque');
  await page.getByRole('region', { name: 'Solicitante' }).getByLabel('Número').fill(dni);
  await page.getByLabel('Apellidos', { exact: true }).fill('Chapoñán Ñique');
  await page.getByLabel('Nombres', { exact: true }).fill('Rosa Elvira');
  await page.getByLabel('Celular', { exact: true }).fill('979412086');
  await page.getByLabel('Correo', { exact: true }).fill('rosa@ejemplo.pe');
  const sustento = page.getByRole('region', { name: 'Sustento del cargo' });
  await sustento.getByLabel('Número').fill('004821-2023');
  await sustento.getByText('Su copia vino con el oficio').click();
}

/** The step that the screen proposes: Ctrl + Enter wherever one is. */
export const takeStep = (page: Page): Promise<void> => page.keyboard.press('Control+Enter');

/** A hand that is faster than any: takes the step in the very moment in which that text comes into the page, once. */
export const takeStepAsSoonAs = (page: Page, text: string): Promise<void> =>
  page.evaluate((text) => {
    const observer = new MutationObserver(() => {
      if (!document.body.textContent.includes(text)) return;
      observer.disconnect();
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, text);

/** Waits until the letter or sheet of the open dialog is drawn. */
export async function seeDocument(page: Page): Promise<void> {
  await expect(page.getByRole('dialog').getByText(/Página 1 de \d/)).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('figure').first()).toHaveAttribute('aria-busy', 'false');
}

/** The state that the open case shows, by its word. */
export const expectState = (page: Page, estado: string): Promise<void> => expect(page.locator('main').getByText(estado, { exact: true }).first()).toBeVisible();
