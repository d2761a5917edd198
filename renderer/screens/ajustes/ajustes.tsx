// What the office makes its own, section by section.
import { useEffect } from 'react';
import type { Ajustes as AjustesGuardados } from '../../../shared/domain/ajustes.ts';
import { assertNever } from '../../../shared/failure.ts';
import { classes } from '../../parts/classes.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { ScreenTitle } from '../../parts/screen-title.tsx';
import screen from '../../parts/screen.module.css';
import { hashOf, SECCIONES_DE_AJUSTES, type SeccionDeAjustes } from '../../state/address.ts';
import styles from './ajustes.module.css';
import { Firmantes } from './firmantes.tsx';
import { Impresion } from './impresion.tsx';
import { LineasDelAnio } from './lineas-del-anio.tsx';
import { Membrete } from './membrete.tsx';
import { Numeracion } from './numeracion.tsx';
import { Oficina } from './oficina.tsx';
import { Personas } from './personas.tsx';
import { Plazos } from './plazos.tsx';
import { Bloqueo } from './bloqueo.tsx';
import { Requisitos } from './requisitos.tsx';
import { Respaldos } from './respaldos.tsx';
import { Seguridad } from './seguridad.tsx';
import { load, useAjustes } from './store.ts';
import { Sustentos } from './sustentos.tsx';
import { Textos } from './textos.tsx';

export const NOMBRE_SECCION: Readonly<Record<SeccionDeAjustes, string>> = {
  oficina: 'Oficina',
  membrete: 'Membrete',
  firmantes: 'Firmantes',
  numeracion: 'Numeración',
  lineas: 'Líneas del año',
  requisitos: 'Requisitos',
  textos: 'Textos de los oficios',
  impresion: 'Impresión',
  plazos: 'Plazos y días',
  personas: 'Personas',
  seguridad: 'Seguridad',
  respaldos: 'Respaldos',
};

export function Ajustes({ seccion }: { readonly seccion: SeccionDeAjustes }) {
  const { ajustes, failure } = useAjustes();
  useEffect(() => void load(), []);
  return (
    <div className={classes(screen.screen)}>
      <div className={classes(screen.head)}>
        <ScreenTitle>Ajustes</ScreenTitle>
      </div>
      <div className={classes(styles.body)}>
        <nav aria-label="Secciones de los ajustes" className={classes(styles.nav)}>
          {SECCIONES_DE_AJUSTES.map((una) => (
            <a key={una} href={hashOf({ screen: 'ajustes', seccion: una })} aria-current={una === seccion ? 'page' : undefined} className={classes(styles.link)}>
              {NOMBRE_SECCION[una]}
            </a>
          ))}
        </nav>
        <div className={classes(styles.content)}>
          {failure && <FailureNotice failure={failure} onRetry={() => void load()} />}
          {ajustes && <Seccion key={seccion} seccion={seccion} ajustes={ajustes} />}
        </div>
      </div>
    </div>
  );
}

function Seccion({ seccion, ajustes }: { readonly seccion: SeccionDeAjustes; readonly ajustes: AjustesGuardados }) {
  switch (seccion) {
    case 'oficina':
      return <Oficina oficina={ajustes.oficina} />;
    case 'membrete':
      return <Membrete membrete={ajustes.membrete} />;
    case 'firmantes':
      return <Firmantes firmantes={ajustes.firmantes} />;
    case 'numeracion':
      return <Numeracion numeracion={ajustes.numeracion} vistoBueno={ajustes.vistoBueno} />;
    case 'lineas':
      return <LineasDelAnio lineas={ajustes.lineasDelAnio} />;
    case 'requisitos':
      return (
        <>
          <Requisitos requisitos={ajustes.requisitos} />
          <Sustentos sustentos={ajustes.sustentos} />
        </>
      );
    case 'textos':
      return <Textos textos={ajustes.textos} />;
    case 'impresion':
      return <Impresion />;
    case 'plazos':
      return <Plazos plazos={ajustes.plazos} noLaborables={ajustes.noLaborables} distancia={ajustes.distancia} />;
    case 'personas':
      return <Personas />;
    case 'seguridad':
      return (
        <>
          <Bloqueo seguridad={ajustes.seguridad} />
          <Seguridad />
        </>
      );
    case 'respaldos':
      return <Respaldos />;
    default:
      return assertNever(seccion);
  }
}
