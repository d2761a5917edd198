// Who has held a servicio's user and when.
import { describe, expect, test } from 'vitest';
import type { Resultado } from '../../shared/domain/servicio.ts';
import { fecha, instante } from '../../shared/domain/tiempo.ts';
import { titularesDe, type HechoEnSiagie } from '../../shared/domain/titulares.ts';

const hecho = (dia: string, quien: string, resultado: Resultado, usuario = quien): HechoEnSiagie => ({
  en: instante(new Date(`${dia}T15:00:00Z`)), resultado, persona: quien, documento: `DNI ${quien}`, usuario, calidad: 'director_encargado',
  sustento: { tipo: 'encargatura', numero: 'RD 1', hasta: fecha(`${dia.slice(0, 4)}-12-31`) }, expedienteId: 1, numero: '2026-1',
});

const vistos = (hechos: readonly HechoEnSiagie[]) => titularesDe(hechos).map(({ persona, desde, hasta }) => `${persona} ${desde} ${hasta ?? 'hoy'}`);

describe('los titulares del usuario de un servicio', () => {
  test('el nuevo acaba el tiempo del anterior', () => {
    expect(vistos([hecho('2024-03-01', 'Ana', 'usuario_nuevo'), hecho('2025-03-01', 'Luis', 'usuario_existente')])).toEqual([
      'Luis 2025-03-01 hoy',
      'Ana 2024-03-01 2025-03-01',
    ]);
  });

  test('una contraseña nueva o una modificación no cambian quién lo tiene', () => {
    expect(vistos([hecho('2024-03-01', 'Ana', 'usuario_nuevo'), hecho('2024-05-01', 'Ana', 'clave_nueva'), hecho('2024-06-01', 'Luis', 'modificado')])).toEqual(['Ana 2024-03-01 hoy']);
  });

  test('quien vuelve a pedir sigue siendo el mismo titular, por la resolución que trajo después', () => {
    const [unico, ...otros] = titularesDe([hecho('2024-03-01', 'Ana', 'usuario_nuevo'), hecho('2025-02-01', 'Ana', 'usuario_existente'), hecho('2026-02-01', 'Ana', 'clave_nueva')]);
    expect(otros).toEqual([]);
    expect(unico).toMatchObject({ persona: 'Ana', desde: '2024-03-01', hasta: null, sustento: { hasta: '2026-12-31' } });
  });

  test('inactivado, ya nadie lo tiene; puede volver a tenerlo', () => {
    const hechos = [hecho('2024-03-01', 'Ana', 'usuario_nuevo'), hecho('2024-12-31', 'Ana', 'inactivado')];
    expect(vistos(hechos)).toEqual(['Ana 2024-03-01 2024-12-31']);
    expect(vistos([...hechos, hecho('2025-03-01', 'Ana', 'usuario_existente')])).toEqual(['Ana 2025-03-01 hoy', 'Ana 2024-03-01 2024-12-31']);
  });

  test('quien pide inactivar el usuario de otro acaba el de ese otro', () => {
    expect(vistos([hecho('2024-03-01', 'Ana', 'usuario_nuevo'), hecho('2025-01-15', 'Luis', 'inactivado', 'Ana')])).toEqual(['Ana 2024-03-01 2025-01-15']);
  });
});
