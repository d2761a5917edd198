// Which libro is read, and what is looked for in it.
import { NOMBRE_TIPO, TipoDocumental } from '../../../shared/domain/numeracion.ts';
import { classes } from '../../parts/classes.ts';
import desk from '../../parts/desk.module.css';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useToday } from '../../state/session.ts';
import styles from './documentos.module.css';
import { filter, useDocumentos } from './store.ts';

const TODOS = 'todos';
const TIPOS = TipoDocumental.options.map((tipo) => [tipo, NOMBRE_TIPO[tipo]] as const);
const NOMBRES_DE_MES = ['Enero', 'Febrero', 'Marzo', 'Abril', 'Mayo', 'Junio', 'Julio', 'Agosto', 'Septiembre', 'Octubre', 'Noviembre', 'Diciembre'];
const MESES = [[TODOS, 'Todos'], ...NOMBRES_DE_MES.map((nombre, i) => [String(i + 1), nombre] as const)] as const;
/** What is kept for longer is seldom asked for by its number. */
const ANIOS_OFRECIDOS = 12;

export function Filtros() {
  const filtro = useDocumentos((state) => state.filtro);
  const hoy = useToday();
  if (!filtro) return null;
  const anios = Array.from({ length: ANIOS_OFRECIDOS }, (_, i) => String(Number(hoy.slice(0, 4)) - i)).map((anio) => [anio, anio] as const);
  return (
    <search aria-label="Filtrar los documentos" className={classes(desk.fields, styles.filters)}>
      <SelectField label="Tipo" options={TIPOS} value={filtro.tipo} onChange={(tipo) => filter({ tipo })} />
      <SelectField label="Año" options={anios} value={String(filtro.anio)} onChange={(anio) => filter({ anio: Number(anio) })} />
      <SelectField
        label="Mes"
        options={MESES}
        value={filtro.mes === null ? TODOS : String(filtro.mes)}
        onChange={(mes) => filter({ mes: mes === TODOS ? null : Number(mes) })}
      />
      <TextField label="Número, nombre, DNI, código o IE" maxLength={200} value={filtro.texto} onChange={(texto) => filter({ texto })} />
    </search>
  );
}
