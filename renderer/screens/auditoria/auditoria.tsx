// The audit: what was done and seen, by whom and when; whether the register is whole; and what goes out of it as proof.
import { Download, FileText, ScanSearch, ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { momentoEnPalabras } from '../../../shared/domain/comprobacion.ts';
import type { ActoAuditado } from '../../../shared/vistas.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import desk from '../../parts/desk.module.css';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ScreenTitle } from '../../parts/screen-title.tsx';
import { Acta } from './acta.tsx';
import { Acto } from './acto.tsx';
import { Comparar } from './comparar.tsx';
import { Comprobar } from './comprobar.tsx';
import { Exportar } from './exportar.tsx';
import { Filtros } from './filtros.tsx';
import { refresh, useAuditoria } from './store.ts';
import { TablaDeActos } from './tabla.tsx';

type Dialogo = 'comprobar' | 'comparar' | 'acta' | 'exportar';

export function Auditoria() {
  const { failure } = useAuditoria();
  const [dialogo, setDialogo] = useState<Dialogo | null>(null);
  const [acto, setActo] = useState<ActoAuditado | null>(null);
  useEffect(() => void refresh(), []);
  const close = () => {
    setDialogo(null);
    void refresh();
  };

  return (
    <div className={classes(desk.page)}>
      <div className={classes(desk.top)}>
        <ScreenTitle>Auditoría</ScreenTitle>
        <div className={classes(desk.works)}>
          <Button icon={Download} onPress={() => setDialogo('exportar')}>
            Exportar…
          </Button>
          <Button icon={FileText} onPress={() => setDialogo('acta')}>
            Acta del mes
          </Button>
          <Button icon={ScanSearch} onPress={() => setDialogo('comparar')}>
            Comparar con una cabeza anotada
          </Button>
          <Button kind="primary" icon={ShieldCheck} onPress={() => setDialogo('comprobar')}>
            Comprobar el registro
          </Button>
        </div>
      </div>
      <Avisos onVer={setActo} />
      <Filtros />
      {failure && failure.field === undefined && <FailureNotice failure={failure} onRetry={() => void refresh()} />}
      <TablaDeActos onVer={setActo} />
      {acto && <Acto acto={acto} onClose={() => setActo(null)} />}
      {dialogo === 'comprobar' && <Comprobar onClose={close} />}
      {dialogo === 'comparar' && <Comparar onClose={close} />}
      {dialogo === 'acta' && <Acta onClose={close} />}
      {dialogo === 'exportar' && <Exportar onClose={close} />}
    </div>
  );
}

const NINGUNO: readonly ActoAuditado[] = [];

function enPalabras({ acto, en, por, expediente }: ActoAuditado): string {
  const cuando = momentoEnPalabras(en);
  if (acto === 'cabeza_no_hallada') {
    return `Cuando ${por} entró el ${cuando}, el registro no tenía el último acto que esta PC había visto: se repuso un archivo más antiguo. Si alguien restauró una copia de seguridad ese día, es normal. Si no, compare el registro con la última acta y con las copias.`;
  }
  const que = expediente
    ? `el expediente ${expediente.numero} no era como lo dejó su último acto: alguien lo cambió por fuera del programa`
    : 'las personas o los ajustes no eran como los dejó su último cambio: alguien los cambió por fuera del programa';
  return `El ${cuando} se halló que ${que}. Compárelo con la última copia de seguridad buena.`;
}

/** What the register itself noticed in the last days: an older file put back, or data changed behind the program. */
function Avisos({ onVer }: { readonly onVer: (acto: ActoAuditado) => void }) {
  const avisos = useAuditoria(({ cabeza }) => cabeza?.avisos ?? NINGUNO);
  return avisos.map((aviso) => (
    <Notice key={aviso.id} kind="warning" actions={<Button onPress={() => onVer(aviso)}>Ver el acto</Button>}>
      <p>{enPalabras(aviso)}</p>
    </Notice>
  ));
}
