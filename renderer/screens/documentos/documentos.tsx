// The libro of issued documents, and before it the proyectos that wait for their V.° B.°.
import { Download, Mails, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FilaDeLibro, FirmadoVisto } from '../../../shared/vistas.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import desk from '../../parts/desk.module.css';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { ScreenTitle } from '../../parts/screen-title.tsx';
import { useRegisterChange } from '../../state/events.ts';
import { goTo } from '../../state/route.ts';
import { useMay } from '../../state/session.ts';
import { VerFirmado } from '../expediente/firmado.tsx';
import { VerDocumento } from '../expediente/ver-documento.tsx';
import { Exportar } from './exportar.tsx';
import { Filtros } from './filtros.tsx';
import { LibroEnPdf } from './libro-en-pdf.tsx';
import { PorVisar } from './por-visar.tsx';
import { refresh, useDocumentos } from './store.ts';
import { TablaDeDocumentos } from './tabla.tsx';

export function Documentos() {
  const { filas, failure } = useDocumentos();
  const [visto, setVisto] = useState<number | null>(null);
  const [firmado, setFirmado] = useState<FirmadoVisto | null>(null);
  const [exporting, setExporting] = useState(false);
  const [enPdf, setEnPdf] = useState(false);
  const may = useMay();
  useEffect(() => void refresh(), []);
  useRegisterChange(() => void refresh());
  const documento = filas.find((fila: FilaDeLibro) => fila.documento.id === visto)?.documento;

  return (
    <div className={classes(desk.page)}>
      <div className={classes(desk.top)}>
        <ScreenTitle>Documentos</ScreenTitle>
        <div className={classes(desk.works)}>
          {may('multiples.emitir') && (
            <Button icon={Mails} onPress={() => goTo({ screen: 'multiple' })}>
              Oficio múltiple
            </Button>
          )}
          {may('libro.empezarInforme') && (
            <Button icon={Printer} isDisabled={filas.length === 0} onPress={() => setEnPdf(true)}>
              Libro en PDF…
            </Button>
          )}
          {may('libro.exportar') && (
            <Button icon={Download} isDisabled={filas.length === 0} onPress={() => setExporting(true)}>
              Exportar…
            </Button>
          )}
        </div>
      </div>
      {may('proyectos.porVisar') && <PorVisar />}
      <Filtros />
      {failure && <FailureNotice failure={failure} onRetry={() => void refresh()} />}
      <TablaDeDocumentos onVer={setVisto} />
      {documento && !firmado && (
        <VerDocumento documento={documento} onFirmado={setFirmado} onClose={() => setVisto(null)} />
      )}
      {documento && firmado && <VerFirmado documento={documento} firmado={firmado} onClose={() => setFirmado(null)} />}
      {enPdf && <LibroEnPdf onClose={() => setEnPdf(false)} />}
      {exporting && <Exportar onClose={() => setExporting(false)} />}
    </div>
  );
}
