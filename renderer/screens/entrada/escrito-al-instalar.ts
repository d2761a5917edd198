// What is typed at the first start, kept through its steps.
import type { Input } from '../../../shared/contract.ts';
import type { Lugar } from '../../../shared/domain/lugar.ts';
import type { TwicePassword } from '../../parts/llaves/new-password.tsx';

type Datos = Input<'sesion.instalar'>;

export type Escrito = {
  readonly oficina: Datos['oficina'];
  readonly miembro: Datos['miembro'];
  readonly clave: TwicePassword;
  readonly lugar: Lugar;
};

export const VACIO: Escrito = {
  oficina: { ugel: '', codigo: '', etiquetaSuperior: 'DRE', superior: '', lugar: '', direccion: '' },
  miembro: { nombre: '', cargo: 'Especialista SIAGIE' },
  clave: { clave: '', otraVez: '' },
  lugar: 'cuenta',
};
