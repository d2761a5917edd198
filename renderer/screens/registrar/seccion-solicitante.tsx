// Who asks: the director, or whoever acts as such.
import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { NOMBRE_TIPO_DOCUMENTO, TipoDocumento } from '../../../shared/domain/documento-identidad.ts';
import { Calidad, LIMITE_CONTACTOS, NOMBRE_CALIDAD, nombreCompleto, type Trato } from '../../../shared/domain/pedido.ts';
import { sustentoUsual } from '../../../shared/domain/sustentos.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import grid from '../../parts/fields/grid.module.css';
import { focusField } from '../../parts/fields/notes.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { reglas } from './reglas.ts';
import { type Cambiar, nuevaLinea, type Linea, type SolicitanteEscrito } from './escrito.ts';
import styles from './formulario.module.css';
import { useRegistrar } from './store.ts';

const TIPOS = TipoDocumento.options.map((tipo) => [tipo, NOMBRE_TIPO_DOCUMENTO[tipo]] as const);
const CALIDADES = Calidad.options.map((calidad) => [calidad, NOMBRE_CALIDAD[calidad]] as const);
const TRATOS: readonly (readonly [Trato, string])[] = [
  ['', 'No se sabe'],
  ['senor', 'Señor'],
  ['senora', 'Señora'],
];

type SeccionSolicitanteProps = { readonly solicitante: SolicitanteEscrito; readonly onChange: Cambiar };

export function SeccionSolicitante({ solicitante, onChange }: SeccionSolicitanteProps) {
  const cambiar = (cambio: Partial<SolicitanteEscrito>) => onChange((antes) => ({ ...antes, solicitante: { ...antes.solicitante, ...cambio } }));
  const en = <K extends 'apellidos' | 'nombres' | 'tipoDocumento' | 'numeroDocumento' | 'verificador' | 'trato'>(campo: K) => ({
    path: `solicitante.${campo}`,
    value: solicitante[campo],
    onChange: (valor: SolicitanteEscrito[K]) => cambiar({ [campo]: valor }),
  });
  const box = useRef<HTMLDivElement>(null);
  // The button goes with what it offered: the keyboard goes on to what the person may be now.
  const usar = (datos: Partial<SolicitanteEscrito>) => {
    cambiar(datos);
    focusField(box.current, 'solicitante.calidad');
  };
  return (
    <Section title="Solicitante">
      <div ref={box} className={classes(grid.grid)}>
        <SelectField label="Documento" size={4} options={TIPOS} {...en('tipoDocumento')} />
        <TextField label="Número" size={4} kind="digits" {...en('numeroDocumento')} />
        {solicitante.tipoDocumento === 'DNI' && <TextField label="Verificador (si consta)" size={4} maxLength={1} optional {...en('verificador')} />}
        <PersonaConocida solicitante={solicitante} onUse={usar} />
        <TextField label="Apellidos" size={6} {...en('apellidos')} />
        <TextField label="Nombres" size={6} {...en('nombres')} />
        <SelectField label="Trato" size={4} options={TRATOS} {...en('trato')} />
        <SelectField
          label="Calidad"
          size={8}
          path="solicitante.calidad"
          options={CALIDADES}
          value={solicitante.calidad}
          onChange={(calidad) =>
            onChange((antes) => {
              const { sustentos } = reglas();
              const usual = antes.sustento.tipo === sustentoUsual(sustentos, antes.solicitante.calidad);
              return {
                ...antes,
                solicitante: { ...antes.solicitante, calidad },
                sustento: usual ? { ...antes.sustento, tipo: sustentoUsual(sustentos, calidad) } : antes.sustento,
              };
            })
          }
        />
        <Contactos que="Celular" campo="celulares" kind="tel" lineas={solicitante.celulares} onChange={(celulares) => cambiar({ celulares })} />
        <Contactos que="Correo" campo="correos" kind="email" lineas={solicitante.correos} onChange={(correos) => cambiar({ correos })} />
      </div>
    </Section>
  );
}

type ContactosProps = {
  readonly que: 'Celular' | 'Correo';
  readonly campo: 'celulares' | 'correos';
  readonly kind: 'tel' | 'email';
  readonly lineas: readonly Linea[];
  readonly onChange: (lineas: readonly Linea[]) => void;
};

function Contactos({ que, campo, kind, lineas, onChange }: ContactosProps) {
  return (
    <div className={classes(styles.contactos)}>
      {lineas.map(({ key, texto }, i) => (
        <div key={key} className={classes(styles.contacto)}>
          <TextField
            label={i === 0 ? que : `${que} ${i + 1}`}
            path={`solicitante.${campo}.${i}`}
            kind={kind}
            size={12}
            value={texto}
            onChange={(nuevo) => onChange(lineas.map((linea) => (linea.key === key ? { key, texto: nuevo } : linea)))}
          />
          {lineas.length > 1 && (
            <IconButton icon={Trash2} label={`Quitar ${que.toLowerCase()} ${i + 1}`} onPress={() => onChange(lineas.filter((linea) => linea.key !== key))} />
          )}
        </div>
      ))}
      <Button kind="quiet" icon={Plus} isDisabled={lineas.length >= LIMITE_CONTACTOS} onPress={() => onChange([...lineas, nuevaLinea()])}>
        Agregar {que.toLowerCase()}
      </Button>
    </div>
  );
}

/** The written ones first, and then those known that are not among them. */
function unidas(suyas: readonly Linea[], conocidas: readonly string[]): readonly Linea[] {
  const escritas = suyas.filter(({ texto }) => texto !== '');
  const nuevas = conocidas.filter((texto) => !escritas.some((linea) => linea.texto === texto)).map((texto) => nuevaLinea(texto));
  return escritas.length + nuevas.length === 0 ? suyas : [...escritas, ...nuevas];
}

type PersonaConocidaProps = { readonly solicitante: SolicitanteEscrito; readonly onUse: (datos: Partial<SolicitanteEscrito>) => void };

/** Offers the data of whoever has the same document in an earlier case; what was already written by hand is kept. */
function PersonaConocida({ solicitante, onUse }: PersonaConocidaProps) {
  const { conocida } = useRegistrar();
  if (!conocida) return null;
  const { persona, expediente } = conocida;
  const mismo = persona.apellidos === solicitante.apellidos && persona.nombres === solicitante.nombres;
  if (mismo) return null;
  return (
    <div data-offer className={classes(styles.wholeRow)}>
      <Notice
        live
        actions={
          <Button
            onPress={() =>
              onUse({
                apellidos: persona.apellidos,
                nombres: persona.nombres,
                trato: persona.trato,
                celulares: unidas(solicitante.celulares, persona.celulares),
                correos: unidas(solicitante.correos, persona.correos),
              })
            }
          >
            Usar sus datos
          </Button>
        }
      >
        <p>
          Este documento es de <strong>{nombreCompleto(persona)}</strong>, del expediente {expediente}.
        </p>
      </Notice>
    </div>
  );
}
