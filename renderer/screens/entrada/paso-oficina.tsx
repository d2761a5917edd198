// Set-up: whose office it is.
import { classes } from '../../parts/classes.ts';
import { RadioField } from '../../parts/fields/choice-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { TextField } from '../../parts/fields/text-field.tsx';
import type { Escrito } from './escrito-al-instalar.ts';

type Oficina = Escrito['oficina'];

export function PasoOficina({ oficina, onChange }: { readonly oficina: Oficina; readonly onChange: (oficina: Oficina) => void }) {
  const en = (campo: keyof Oficina) => ({
    path: `oficina.${campo}`,
    value: oficina[campo],
    onChange: (texto: string) => onChange({ ...oficina, [campo]: texto }),
  });
  return (
    <div className={classes(grid.stack)}>
      <p>Solo se pide una vez, y todo se puede cambiar después en Ajustes.</p>
      <div className={classes(grid.grid)}>
        <TextField label="Nombre de la UGEL" size={8} help="Como va en los oficios; por ejemplo, UGEL Chiclayo." {...en('ugel')} />
        <TextField label="Código (opcional)" size={4} kind="digits" help="6 dígitos." {...en('codigo')} />
        <RadioField
          label="Depende de una"
          size={4}
          path="oficina.etiquetaSuperior"
          value={oficina.etiquetaSuperior}
          onChange={(etiquetaSuperior) => onChange({ ...oficina, etiquetaSuperior: etiquetaSuperior ?? 'DRE' })}
          options={[
            ['DRE', 'DRE'],
            ['GRE', 'GRE'],
          ]}
        />
        <TextField
          label={`Nombre de la ${oficina.etiquetaSuperior}`}
          size={8}
          help={`Por ejemplo, ${oficina.etiquetaSuperior === 'DRE' ? 'Dirección' : 'Gerencia'} Regional de Educación Lambayeque.`}
          {...en('superior')}
        />
        <TextField label="Lugar" help="La ciudad que va en la fecha de los oficios." {...en('lugar')} />
        <TextField label="Dirección (opcional)" help="Dónde se recogen las credenciales." {...en('direccion')} />
      </div>
    </div>
  );
}
