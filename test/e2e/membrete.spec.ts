// The letterhead as a drawing: an SVG is printed as it was drawn, or a sentence says why not.
import { expectAccessible } from '../support/accessible.ts';
import { setUp } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';

const svg = (atributos: string, dentro: string) => ({
  name: 'membrete.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${atributos}>${dentro}</svg>`),
});

const LOGO = svg('viewBox="0 0 400 50"', '<style>.rojo { fill: #c00 }</style><rect class="rojo" width="100" height="50"/><rect x="300" width="100" height="50" style="fill: #00c"/>');

test('an SVG letterhead is kept as a sharp picture on white, and one that cannot be drawn is told with a sentence', async ({ page, program }) => {
  await setUp(page);
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('link', { name: 'Membrete' }).click();
  const archivo = page.locator('input[type="file"]');
  for (const [malo, frase] of [
    [svg('', '<rect width="9" height="9"/>'), 'no dice su tamaño'],
    [svg('viewBox="0 0 4000 5"', ''), 'sería una raya'],
    [svg('viewBox="0 0 9 9"', '<script>1</script>'), 'lleva programas'],
    [svg('viewBox="0 0 9 9"', '<image xlink:href="https://ejemplo.invalid/logo.png" width="9" height="9"/>'), 'en otros archivos'],
    [svg('viewBox="0 0 9 9"', '<style>@import "letras.css";</style>'), 'en otros archivos'],
    [svg('viewBox="0 0 9 9"', '<g>'), 'está dañado'],
  ] as const) {
    await archivo.setInputFiles(malo);
    await expect(page.getByRole('alert')).toContainText(frase);
  }
  await expectAccessible(page);

  await archivo.setInputFiles(LOGO);
  const imagen = page.getByRole('img', { name: 'Membrete de la oficina' });
  await expect(imagen).toBeVisible();
  await expect.poll(() => imagen.evaluate((una: HTMLImageElement) => [una.naturalWidth, una.naturalHeight])).toEqual([3780, 472]);
  // Its own styles hold, and what it leaves clear is paper.
  const colores = await imagen.evaluate((una: HTMLImageElement) => {
    const lienzo = document.createElement('canvas').getContext('2d');
    if (!lienzo) throw new Error('a canvas was expected');
    Object.assign(lienzo.canvas, { width: una.naturalWidth, height: 1 });
    lienzo.drawImage(una, 0, 0);
    return [400, 1900, 3400].map((x) => [...lienzo.getImageData(x, 0, 1, 1).data].join(' '));
  });
  expect(colores).toEqual(['204 0 0 255', '255 255 255 255', '0 0 204 255']);
  await program.screenshot('membrete-svg');
});
