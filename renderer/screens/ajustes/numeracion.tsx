// How the documents are numbered, with the number that comes next; and whether the letters need their V.° B.°.
import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import type { Ajustes } from '../../../shared/domain/ajustes.ts';
import { MARCADORES_DE_MASCARA, NOMBRE_TIPO, revisarMascara, rotulo, siguienteNumero, TipoDocumental } from '../../../shared/domain/numeracion.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { CheckField } from '../../parts/fields/choice-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { TextField } from '../../parts/fields/text-field.tsx';
import styles from './ajustes.module.css';
import { SeccionGuardable, useBorrador } from './seccion-guardable.tsx';
import { save } from './store.ts';

type NumeracionProps = { readonly numeracion: Ajustes['numeracion']; readonly vistoBueno: Ajustes['vistoBueno'] };

export function Numeracion({ numeracion, vistoBueno }: NumeracionProps) {
  return (
    <>
      <Mascaras numeracion={numeracion} />
      <ConVistoBueno vistoBueno={vistoBueno} />
    </>
  );
}

type Escrita = { readonly mascara: string; readonly siglas: string; readonly relleno: string; readonly numero: string; readonly anio: string };
type Escritas = Readonly<Record<TipoDocumental, Escrita>>;
type Cuenta = Output<'libro.cuenta'>;

const escritaDe = ({ mascara, siglas, relleno, primero }: Ajustes['numeracion']['oficio']): Escrita => ({
  mascara,
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

const entradaDe = ({ mascara, siglas, relleno, numero, anio }: Escrita) => ({
  mascara,
  siglas,
  relleno: entero(relleno),
  primero: { anio: entero(anio), numero: entero(numero) },
});

/** The next label as it would be with what is written; the sentence that says what is wrong with the mask. */
function ejemplo(escrita: Escrita, cuenta: Cuenta | null, tipo: TipoDocumental): string {
  const { mascara, siglas, relleno, primero } = entradaDe(escrita);
  const anio = cuenta?.anio ?? primero.anio;
  const ultimo = cuenta?.cuentas.find((una) => una.tipo === tipo)?.ultimo ?? null;
  return revisarMascara(mascara.trim()) ?? rotulo(siguienteNumero(ultimo, anio, { primero }), anio, { mascara: mascara.trim(), siglas: siglas.trim(), relleno: Math.min(relleno, 8) });
}

function Mascaras({ numeracion }: Pick<NumeracionProps, 'numeracion'>) {
  const borrador = useBorrador(escritasDe(numeracion));
  const { value, set } = borrador;
  const [cuenta, setCuenta] = useState<Cuenta | null>(null);
  useEffect(() => {
    const read = async () => {
      const result = await call('libro.cuenta', {});
      if (result.ok) setCuenta(result.value);
    };
    void read();
  }, []);
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
      <p>
        Cada tipo lleva su correlativo, que vuelve a 1 cada 1 de enero. Si empieza a mitad de año, escriba desde qué número sigue. Lo ya emitido conserva
        su número.
      </p>
      {TipoDocumental.options.map((tipo) => {
        const escrita = value[tipo];
        const cambiar = (cambio: Partial<Escrita>) => set({ ...value, [tipo]: { ...escrita, ...cambio } });
        const en = (campo: keyof Escrita, path: string) => ({
          path: `${tipo}.${path}`,
          value: escrita[campo],
          onChange: (texto: string) => cambiar({ [campo]: texto }),
        });
        return (
          <fieldset key={tipo} className={classes(styles.group)}>
            <legend>{NOMBRE_TIPO[tipo]}</legend>
            <div className={classes(grid.grid)}>
              <TextField label="Cómo se escribe" size={12} {...en('mascara', 'mascara')} />
            </div>
            <div className={classes(styles.markers)}>
              {Object.entries(MARCADORES_DE_MASCARA).map(([marcador, nombre]) => (
                <Button
                  key={marcador}
                  kind="quiet"
                  isDisabled={escrita.mascara.includes(`{${marcador}}`)}
                  aria-label={`{${marcador}} ${nombre}: agregarlo a ${NOMBRE_TIPO[tipo]}`}
                  onPress={() => cambiar({ mascara: `${escrita.mascara}{${marcador}}` })}
                >
                  {`{${marcador}}`} {nombre}
                </Button>
              ))}
            </div>
            <div className={classes(grid.grid)}>
              <TextField label="Siglas" size={5} {...en('siglas', 'siglas')} />
              <TextField label="Cifras" size={2} kind="digits" {...en('relleno', 'relleno')} />
              <TextField label="Primer número" size={3} kind="digits" {...en('numero', 'primero.numero')} />
              <TextField label="del año" size={2} kind="digits" {...en('anio', 'primero.anio')} />
            </div>
            <output className={classes(styles.example)}>
              <small>El siguiente:</small> {ejemplo(escrita, cuenta, tipo)}
            </output>
          </fieldset>
        );
      })}
    </SeccionGuardable>
  );
}

function ConVistoBueno({ vistoBueno }: Pick<NumeracionProps, 'vistoBueno'>) {
  const borrador = useBorrador(vistoBueno.oficios);
  return (
    <SeccionGuardable
      title="V.° B.°"
      borrador={borrador}
      onSave={() => save({ seccion: 'vistoBueno', valor: { oficios: borrador.value } })}
      read={(ajustes) => ajustes.vistoBueno.oficios}
    >
      <CheckField label="Los oficios pasan por V.° B.°" value={borrador.value} onChange={borrador.set} />
      <p>
        El especialista envía el proyecto; el jefe lo lee en «Documentos» y da el V.° B.° o lo devuelve con una nota; recién entonces se emite y toma su
        número. Las constancias y los oficios múltiples los emite entonces el jefe. Los cargos y las hojas de credenciales no lo llevan.
      </p>
    </SeccionGuardable>
  );
}
