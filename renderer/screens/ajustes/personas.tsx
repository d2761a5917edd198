// The persons of the office: who they are, what they may do, and whether they still work here.
import { ArrowLeftRight, KeyRound, PenLine, UserPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { NOMBRE_ROL } from '../../../shared/domain/miembro.ts';
import type { Miembro } from '../../../shared/vistas.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { EntregarCargo } from '../../parts/cargos/entregar-cargo.tsx';
import { Section } from '../../parts/section.tsx';
import { useMay } from '../../state/session.ts';
import styles from './ajustes.module.css';
import { CambiarLlave } from './cambiar-llave.tsx';
import { PersonaDialogo, DarClave } from './persona-dialogo.tsx';
import { loadMiembros, useAjustes } from './store.ts';

type Abierto = { readonly que: 'agregar' } | { readonly que: 'cargo'; readonly de: number | null } | { readonly que: 'llave'; readonly retirada: string } | { readonly que: 'cambiar' | 'clave'; readonly miembro: Miembro };

export function Personas() {
  const { miembros } = useAjustes();
  const may = useMay();
  const [abierto, setAbierto] = useState<Abierto | null>(null);
  useEffect(() => void loadMiembros(), []);
  const cerrar = () => setAbierto(null);
  const entregar = (de: number) => setAbierto({ que: 'cargo', de });
  const retirar = (retirada: string) => setAbierto({ que: 'llave', retirada });

  return (
    <Section
      title="Personas de la oficina"
      aside={
        <span className={classes(styles.foot)}>
          {may('cargos.entregar') && (
            <Button icon={ArrowLeftRight} onPress={() => setAbierto({ que: 'cargo', de: null })}>
              Entrega de cargo
            </Button>
          )}
          {may('miembros.agregar') && (
            <Button icon={UserPlus} onPress={() => setAbierto({ que: 'agregar' })}>
              Agregar persona
            </Button>
          )}
        </span>
      }
    >
      <table className={classes(styles.people)}>
        <thead>
          <tr>
            <th scope="col">Apellidos y nombres</th>
            <th scope="col">Cargo</th>
            <th scope="col">Rol</th>
            <th scope="col">Entra</th>
            <th scope="col">Acciones</th>
          </tr>
        </thead>
        <tbody>
          {(miembros ?? []).map((miembro) => (
            <tr key={miembro.id} className={classes(!miembro.activo && styles.inactive)}>
              <th scope="row">{miembro.nombre}</th>
              <td>{miembro.cargo}</td>
              <td>{NOMBRE_ROL[miembro.rol]}</td>
              <td>{miembro.activo ? 'Sí' : 'No, desactivada'}</td>
              <td>
                <span className={classes(styles.foot)}>
                  {may('miembros.cambiar') && (
                    <Button icon={PenLine} onPress={() => setAbierto({ que: 'cambiar', miembro })} aria-label={`Cambiar a ${miembro.nombre}`}>
                      Cambiar
                    </Button>
                  )}
                  {may('miembros.darClave') && (
                    <Button icon={KeyRound} onPress={() => setAbierto({ que: 'clave', miembro })} aria-label={`Dar una contraseña nueva a ${miembro.nombre}`}>
                      Contraseña
                    </Button>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {abierto?.que === 'agregar' && <PersonaDialogo miembro={null} onClose={cerrar} onRemoved={retirar} onHandOver={entregar} />}
      {abierto?.que === 'cambiar' && <PersonaDialogo miembro={abierto.miembro} onClose={cerrar} onRemoved={retirar} onHandOver={entregar} />}
      {abierto?.que === 'cargo' && <EntregarCargo de={abierto.de} onClose={cerrar} />}
      {abierto?.que === 'llave' && <CambiarLlave trasRetirarA={abierto.retirada} onClose={cerrar} />}
      {abierto?.que === 'clave' && <DarClave miembro={abierto.miembro} onClose={cerrar} />}
    </Section>
  );
}
