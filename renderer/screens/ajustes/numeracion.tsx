// How the documents are numbered, with the number that comes out.
import type { Ajustes } from '../../../shared/domain/ajustes.ts';
import { rotulo, TipoDocumental } from '../../../shared/domain/numeracion.ts';
import { classes } from '../../parts/classes.ts';
import grid from '../../parts/fields/grid.module.css';
import { TextField } from '../../parts/fields/text-field.tsx';
import styles from './ajustes.module.css';
import { SeccionGuardable, useBorrador } from './seccion-guardable.tsx';
import { save } from './store.ts';

const NOMBRES: Readonly<Record<TipoDocumental, string>> = {
  oficio: 'Oficios',
  multiple: 'Oficios múltiples',
  constancia: 'Constancias',
  cargo: 'Cargos de recepción',
  hoja: 'Hojas de credenciales',
};

type Escrita = { readonly siglas: string; readonly relleno: string; readonly numero: string; readonly anio: string };
type Escritas = Readonly<Record<TipoDocumental, Escrita>>;

const escritaDe = ({ siglas, relleno, primero }: Ajustes['numeracion']['oficio']): Escrita => ({
  siglas,
  relleno: String(relleno),
  numero: String(primero.numero),
  anio: String(primero.anio),
});

const escritasDe = ({ oficio, multiple, constancia, cargo, hoja }: Ajustes['numeracion']): Escritas => ({
  oficio: escritaDe(oficio),
  multiple: escritaDe(multiple),
  constancia: escritaDe(constancia),
  cargo: escritaDe(cargo),
  hoja: escritaDe(hoja),
});

/** What is not a whole number becomes one that the contract refuses with its sentence. */
const entero = (texto: string): number => (/^\d{1,9}$/.test(texto.trim()) ? Number(texto) : 0);

const entradaDe = ({ siglas, relleno, numero, anio }: Escrita) => ({
  siglas,
  relleno: entero(relleno),
  primero: { anio: entero(anio), numero: entero(numero) },
});

export function Numeracion({ numeracion }: { readonly numeracion: Ajustes['numeracion'] }) {
  const borrador = useBorrador(escritasDe(numeracion));
  const { value, set } = borrador;
  return (
    <SeccionGuardable
      title="Numeración"
      borrador={borrador}
      onSave={() =>
        save({
          seccion: 'numeracion',
          valor: {
            oficio: entradaDe(value.oficio),
            multiple: entradaDe(value.multiple),
            constancia: entradaDe(value.constancia),
            cargo: entradaDe(value.cargo),
            hoja: entradaDe(value.hoja),
          },
        })
      }
      read={(ajustes) => escritasDe(ajustes.numeracion)}
    >
      <p>Cada tipo lleva su correlativo, que vuelve a 1 cada 1 de enero. Si empieza a mitad de año, escriba desde qué número sigue.</p>
      {TipoDocumental.options.map((tipo) => {
        const escrita = value[tipo];
        const en = (campo: keyof Escrita, path: string) => ({
          path: `${tipo}.${path}`,
          value: escrita[campo],
          onChange: (texto: string) => set({ ...value, [tipo]: { ...escrita, [campo]: texto } }),
        });
        const { siglas, relleno, primero } = entradaDe(escrita);
        return (
          <fieldset key={tipo} className={classes(styles.group)}>
            <legend>{NOMBRES[tipo]}</legend>
            <div className={classes(grid.grid)}>
              <TextField label="Siglas" size={5} {...en('siglas', 'siglas')} />
              <TextField label="Cifras" size={2} kind="digits" {...en('relleno', 'relleno')} />
              <TextField label="Primer número" size={3} kind="digits" {...en('numero', 'primero.numero')} />
              <TextField label="del año" size={2} kind="digits" {...en('anio', 'primero.anio')} />
            </div>
            <output className={classes(styles.example)}>{rotulo(tipo, primero.numero, primero.anio, { siglas: siglas.trim(), relleno: Math.min(relleno, 8) })}</output>
          </fieldset>
        );
      })}
    </SeccionGuardable>
  );
}
